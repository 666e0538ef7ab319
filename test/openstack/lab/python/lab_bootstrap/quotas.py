"""Quotas: plenty for `lab`, next to nothing for `lab-tiny`."""
from lab_bootstrap import settings
from lab_bootstrap.cloud import admin

PLENTY = (
    {'instances': 5000, 'cores': 20000, 'ram': 20480000, 'key_pairs': 100,
     'server_groups': 20},
    {'volumes': 2000, 'gigabytes': 100000, 'snapshots': 2000},
    {},
)
TINY = (
    {'instances': 1, 'cores': 2, 'ram': 4096, 'key_pairs': 1},
    {'volumes': 1, 'gigabytes': 2, 'snapshots': 1},
    {'floatingip': 1, 'security_group': 3, 'port': 5},
)


def set_quota(operator, project_id, quota):
    compute, volume, network = quota
    for base, values in ((settings.NOVA, compute),
                         (operator.volumes_url(), volume)):
        operator.request('PUT', f'{base}/os-quota-sets/{project_id}',
                         {'quota_set': values})
    if network:
        operator.request(
            'PUT', f'{settings.NEUTRON}/v2.0/quotas/{project_id}',
            {'quota': network})


def set_quotas(user, small):
    operator = admin()
    set_quota(operator, user.project_id(), PLENTY)
    set_quota(operator, small.project_id(), TINY)
