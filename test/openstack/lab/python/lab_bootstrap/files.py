"""Files of the state folder that nobody else may read."""
import os

from lab_bootstrap import settings


def path_of(name):
    return os.path.join(settings.LAB, name)


def write_private(name, text):
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    with open(os.open(path_of(name), flags, 0o600), 'w') as file:
        file.write(text)
