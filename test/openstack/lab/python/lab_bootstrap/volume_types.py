"""Volume types; the first is the default (cinder.conf)."""
VOLUME_TYPES = [
    ('lab-standard', {'volume_backend_name': 'lab'}),
    ('lab-multiattach', {'volume_backend_name': 'lab',
                         'multiattach': '<is> True'}),
]


def ensure_volume_types(cloud):
    for name, specification in VOLUME_TYPES:
        cloud.ensure(cloud.volumes_url() + '/types', 'volume_type', {
            'name': name, 'extra_specs': specification})
