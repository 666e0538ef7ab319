"""The hooks by which a test slows an operation down or makes it fail.

Metadata of a server or a volume:
  lab_delay = SECONDS      each operation of the fake layer on it takes so long
  lab_fail  = NAME[,NAME]  the named operations fail
"""
import os
import time

DEFAULT_DELAY = float(os.environ.get('LAB_OPERATION_DELAY', '0'))


def metadata_of(thing):
    try:
        return dict(thing.metadata or {})
    except Exception:  # the field may be not loaded, in two ways of two services
        return {}


def apply_hooks(thing, operation, failure):
    """Sleeps as asked; raises failure(message) when `operation` is to fail."""
    metadata = metadata_of(thing)
    try:
        delay = float(metadata.get('lab_delay', DEFAULT_DELAY))
    except ValueError:
        delay = DEFAULT_DELAY
    if delay > 0:
        time.sleep(delay)
    named = metadata.get('lab_fail', '').split(',')
    if operation in (name.strip() for name in named):
        raise failure('lab: %s failed as asked by lab_fail' % operation)
