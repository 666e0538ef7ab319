"""Projects, users, roles, and the catalog."""
from lab_bootstrap import settings
from lab_bootstrap.cloud import admin

SERVICE_ACCOUNTS = ('nova', 'placement', 'glance', 'neutron', 'cinder')
USERS = [  # user, project, role
    ('lab', 'lab', 'member'),
    ('lab-reader', 'lab', 'reader'),
    ('lab-tiny', 'lab-tiny', 'member'),
]
CATALOG = [  # type, name, address
    ('compute', 'nova', settings.NOVA),
    ('placement', 'placement', settings.PLACEMENT),
    ('image', 'glance', settings.GLANCE),
    ('network', 'neutron', settings.NEUTRON),
    ('volumev3', 'cinderv3', settings.CINDER),
    ('block-storage', 'cinder', settings.CINDER),
]


def at(path):
    return settings.KEYSTONE + path


def ensure_user(cloud, name, password, project, roles):
    project_id = cloud.ensure(at('/projects'), 'project', {
        'name': project, 'domain_id': 'default'})['id']
    user_id = cloud.ensure(at('/users'), 'user', {
        'name': name, 'password': password, 'domain_id': 'default',
        'default_project_id': project_id})['id']
    for role in roles:
        cloud.request('PUT', at(f'/projects/{project_id}/users/{user_id}'
                                f'/roles/{role}'))


def ensure_endpoints(cloud):
    services = cloud.request('GET', at('/services'))['services']
    known = {service['type']: service['id'] for service in services}
    present = {(endpoint['service_id'], endpoint['interface'])
               for endpoint in cloud.request('GET', at('/endpoints'))[
                   'endpoints']}
    for kind, name, url in CATALOG:
        service_id = known.get(kind) or cloud.request(
            'POST', at('/services'),
            {'service': {'type': kind, 'name': name}})['service']['id']
        for interface in ('public', 'internal', 'admin'):
            if (service_id, interface) not in present:
                cloud.request('POST', at('/endpoints'), {'endpoint': {
                    'service_id': service_id, 'interface': interface,
                    'url': url, 'region_id': settings.REGION}})


def fill():
    cloud = admin()
    cloud.ensure(at('/roles'), 'role', {'name': 'service'})
    roles = {role['name']: role['id']
             for role in cloud.request('GET', at('/roles'))['roles']}
    for name in SERVICE_ACCOUNTS:
        ensure_user(cloud, name, settings.SERVICE_PASSWORD, 'service',
                    [roles['admin'], roles['service']])
    for name, project, role in USERS:
        ensure_user(cloud, name, settings.USER_PASSWORD, project,
                    [roles[role]])
    ensure_endpoints(cloud)
