"""Flavors and the key pair."""
from lab_bootstrap import settings
from lab_bootstrap.files import write_private

FLAVORS = [  # id, name, vcpus, memory in MiB, disk in GiB
    ('1', 'lab.tiny', 1, 512, 1),
    ('2', 'lab.small', 1, 2048, 10),
    ('3', 'lab.medium', 2, 4096, 20),
    ('4', 'lab.large', 4, 8192, 40),
    ('5', 'lab.xlarge', 8, 16384, 80),
    ('6', 'lab.nodisk', 1, 512, 0),  # boots from a volume only
    ('7', 'lab.wide', 2, 1024, 1),  # lab.tiny's disk: the way back is open
    ('8', 'lab.huge', 4000, 16384, 100),  # in the quota, but no host is so large
]


def ensure_flavors(cloud):
    for id, name, vcpus, memory, disk in FLAVORS:
        cloud.ensure(settings.NOVA + '/flavors', 'flavor', {
            'id': id, 'name': name, 'vcpus': vcpus, 'ram': memory,
            'disk': disk})


def ensure_key_pair(cloud):
    """`lab-key`; its private half goes to lab-key.pem in the state folder."""
    url = settings.NOVA + '/os-keypairs'
    if cloud.request('GET', url + '/lab-key', accept=(404,)) is None:
        made = cloud.request('POST', url, {'keypair': {'name': 'lab-key'}})
        write_private('lab-key.pem', made['keypair']['private_key'])
