"""clouds.yaml of the state folder, in the form that every client reads."""
import json
import os

from lab_bootstrap import settings
from lab_bootstrap.files import path_of
from lab_bootstrap.files import write_private

KEPT = 'etc/application-credential.json'


def application_credential(cloud):
    """Made by the user itself; the secret is shown once, hence kept."""
    if not os.path.exists(path_of(KEPT)):
        url = (f'{settings.KEYSTONE}/users/{cloud.user_id()}'
               '/application_credentials')
        old = cloud.find(url, 'application_credentials', name='lab-appcred')
        if old:
            cloud.request('DELETE', f"{url}/{old['id']}")
        made = cloud.request('POST', url, {'application_credential': {
            'name': 'lab-appcred', 'roles': [{'name': 'member'}]}})
        write_private(KEPT, json.dumps(made['application_credential']))
    with open(path_of(KEPT)) as file:
        return json.load(file)


def with_password(user, password, project):
    return {'auth': {'auth_url': settings.KEYSTONE, 'username': user,
                     'password': password, 'project_name': project,
                     'user_domain_name': 'Default',
                     'project_domain_name': 'Default'}}


def with_credential(credential):
    return {'auth_type': 'v3applicationcredential',
            'auth': {'auth_url': settings.KEYSTONE,
                     'application_credential_id': credential['id'],
                     'application_credential_secret': credential['secret']}}


def write(cloud):
    user_password = settings.USER_PASSWORD
    clouds = {
        'lab': with_password('lab', user_password, 'lab'),
        'lab-appcred': with_credential(application_credential(cloud)),
        'lab-reader': with_password('lab-reader', user_password, 'lab'),
        'lab-tiny': with_password('lab-tiny', user_password, 'lab-tiny'),
        'lab-admin': with_password('admin', settings.ADMIN_PASSWORD, 'admin'),
    }
    for entry in clouds.values():
        entry.update(region_name=settings.REGION, identity_api_version=3)
    write_private('clouds.yaml', as_yaml({'clouds': clouds}))


def as_yaml(value, indent=''):
    """Block YAML of nested mappings; a JSON scalar is a YAML scalar."""
    lines = ''
    for key, item in value.items():
        if isinstance(item, dict):
            lines += f'{indent}{key}:\n' + as_yaml(item, indent + '  ')
        else:
            lines += f'{indent}{key}: {json.dumps(item)}\n'
    return lines
