"""Fills the templates of config/ with the settings in the environment.

  render_config.py TEMPLATE-FOLDER STATE-FOLDER

Settings come as LAB_SETTING_<NAME> and are `$name` in a template. A name that
is unknown ends the program: a hole in a configuration shows only much later.
"""
import os
import secrets
import string
import sys

SERVICES = ('keystone', 'placement', 'glance', 'neutron', 'cinder', 'nova')
DATABASES = ('keystone', 'placement', 'glance', 'neutron', 'cinder',
             'nova_api', 'nova', 'nova_cell0')
OUTPUTS = {
    'rabbitmq.conf': 'etc/rabbitmq.conf',
    'keystone.conf': 'etc/keystone/keystone.conf',
    'placement.conf': 'etc/placement/placement.conf',
    'glance.conf': 'etc/glance/glance-api.conf',
    'neutron.conf': 'etc/neutron/neutron.conf',
    'ml2.ini': 'etc/neutron/ml2.ini',
    'cinder.conf': 'etc/cinder/cinder.conf',
    'nova.conf': 'etc/nova/nova.conf',
}
PREFIX = 'LAB_SETTING_'
TOKEN_CACHE_SECONDS = {'nova': '10'}


def settings():
    return {key[len(PREFIX):].lower(): value
            for key, value in os.environ.items() if key.startswith(PREFIX)}


def filled(path, values):
    with open(path) as file:
        return string.Template(file.read()).substitute(values)


def with_parts(templates, values):
    """Adds what several files share: database addresses, service accounts."""
    parts = os.path.join(templates, 'parts')
    for name in DATABASES:
        values['database_' + name] = (
            'mysql+pymysql://lab:%(database_password)s@localhost/' % values +
            name + '?unix_socket=%(database_socket)s&charset=utf8' % values)
    values['messaging'] = filled(f'{parts}/messaging.part', values)
    for service in SERVICES:
        auth = filled(f'{parts}/auth.part', dict(values, service=service))
        values['auth_' + service] = auth
        values['shared_' + service] = filled(
            f'{parts}/shared.part',
            dict(values, auth=auth, token_cache_seconds=TOKEN_CACHE_SECONDS.get(service, '300')))
    return values


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
              'w') as file:
        file.write(text)


def fixed_key(lab):
    """The key of volume encryption has to outlive a restart."""
    path = f'{lab}/etc/secret.fixed-key'
    if not os.path.exists(path):
        write(path, secrets.token_hex(32))
    with open(path) as file:
        return file.read()


def main(templates, lab):
    values = with_parts(templates, dict(settings(), fixed_key=fixed_key(lab)))
    for template, output in OUTPUTS.items():
        write(f'{lab}/{output}', filled(f'{templates}/{template}', values))
    for number in range(1, int(values['computes']) + 1):
        write(f'{lab}/etc/nova/compute-{number}.conf',
              filled(f'{templates}/compute.conf',
                     dict(values, number=str(number))))
        for folder in ('state/nova-compute', 'locks/compute'):
            os.makedirs(f'{lab}/{folder}-{number}', exist_ok=True)


if __name__ == '__main__':
    main(*sys.argv[1:])
