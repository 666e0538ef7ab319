"""The volume backend of the lab: a volume is a row in the database, no bytes.

Volume metadata lab_delay and lab_fail work as in lab_hooks.py, for the
operations create delete extend snapshot reimage.
"""
import io

from cinder import exception
from cinder import interface
from cinder.volume import driver

from lab_hooks import apply_hooks


def failure(message):
    return exception.VolumeBackendAPIException(data=message)


def hooks(thing, operation):
    apply_hooks(thing, operation, failure)


@interface.volumedriver
class LabVolumeDriver(driver.VolumeDriver):
    VERSION = '1.0'
    CI_WIKI_NAME = 'isobar-lab'

    def check_for_setup_error(self):
        pass

    def do_setup(self, context):
        pass

    def _update_volume_stats(self):
        name = self.configuration.safe_get('volume_backend_name') or 'lab'
        pool = {'pool_name': name, 'total_capacity_gb': 100000,
                'free_capacity_gb': 100000, 'allocated_capacity_gb': 0,
                'reserved_percentage': 0, 'QoS_support': False,
                'multiattach': True, 'thin_provisioning_support': True,
                'max_over_subscription_ratio': '20.0'}
        self._stats = {'volume_backend_name': name, 'vendor_name': 'lab',
                       'driver_version': self.VERSION,
                       'storage_protocol': 'lab', 'pools': [pool]}

    def create_volume(self, volume):
        hooks(volume, 'create')

    def create_volume_from_snapshot(self, volume, snapshot):
        hooks(volume, 'create')

    def create_cloned_volume(self, volume, source):
        hooks(volume, 'create')

    def clone_image(self, context, volume, location, image, service):
        # "cloned": cinder then copies the image's metadata but not its bytes
        hooks(volume, 'create')
        return {}, True

    def copy_image_to_volume(self, context, volume, *args, **kwargs):
        hooks(volume, 'reimage')

    def copy_volume_to_image(self, context, volume, service, image):
        service.update(context, image['id'], {}, io.BytesIO(bytes(65536)))

    def delete_volume(self, volume):
        hooks(volume, 'delete')

    def extend_volume(self, volume, size):
        hooks(volume, 'extend')

    def retype(self, context, volume, new_type, difference, host):
        return True

    def create_snapshot(self, snapshot):
        hooks(snapshot, 'snapshot')

    def delete_snapshot(self, snapshot):
        pass

    def revert_to_snapshot(self, context, volume, snapshot):
        pass

    def ensure_export(self, context, volume):
        pass

    def create_export(self, context, volume, connector):
        pass

    def remove_export(self, context, volume):
        pass

    def initialize_connection(self, volume, connector, **kwargs):
        return {'driver_volume_type': 'lab',
                'data': {'volume_id': volume['id'], 'access_mode': 'rw'}}

    def terminate_connection(self, volume, connector, **kwargs):
        pass

    def create_export_snapshot(self, context, snapshot, connector):
        pass

    def remove_export_snapshot(self, context, snapshot):
        pass

    def initialize_connection_snapshot(self, snapshot, connector, **kwargs):
        return {'driver_volume_type': 'lab', 'data': {}}

    def terminate_connection_snapshot(self, snapshot, connector, **kwargs):
        pass
