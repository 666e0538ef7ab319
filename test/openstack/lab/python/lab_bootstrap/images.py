"""Images. No guest ever boots, so an empty disk of the right kind is enough."""
import subprocess

from lab_bootstrap import settings
from lab_bootstrap.files import path_of

IMAGES = [  # name, format, size, properties
    ('lab-linux-a', 'qcow2', '1G', {
        'os_distro': 'debian', 'os_version': '12', 'min_disk': 1}),
    ('lab-linux-b', 'qcow2', '1G', {
        'os_distro': 'ubuntu', 'os_version': '22.04', 'min_disk': 1,
        'hw_qemu_guest_agent': 'yes'}),
    ('lab-rescue', 'raw', '1M', {
        'hw_rescue_device': 'disk', 'hw_rescue_bus': 'virtio'}),
    ('lab-needs-much', 'raw', '1M', {'min_disk': 40, 'min_ram': 8192}),
]


def empty_disk(kind, size):
    path = path_of(f'images/{size}.{kind}')
    subprocess.run(['qemu-img', 'create', '-q', '-f', kind, path, size],
                   check=True)
    with open(path, 'rb') as file:
        return file.read()


def ensure_images(cloud):
    for name, kind, size, properties in IMAGES:
        url = settings.GLANCE + '/v2/images'
        image = cloud.find(url + '?limit=100', 'images', name=name)
        image = image or cloud.request('POST', url, dict(
            properties, name=name, disk_format=kind, container_format='bare',
            visibility='public'))
        if image['status'] == 'queued':
            cloud.request('PUT', f"{url}/{image['id']}/file",
                          data=empty_disk(kind, size),
                          Content_Type='application/octet-stream')
