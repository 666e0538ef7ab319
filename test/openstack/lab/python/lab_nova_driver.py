"""The hypervisor of the lab: nova's in-memory fake, made to look real.

What it changes, since nova's own FakeDriver would mislead an API client:
  * pause, suspend and resume change power_state,
  * an image made from a server gets bytes, so it becomes `active`,
  * a soft delete powers the guest off and a restore on, as with libvirt,
  * servers are still known after nova-compute was restarted,
  * volume-backed servers can be rescued,
  * a smaller disk is refused during a resize, after the API accepted it, with
    the words of the libvirt driver,
  * lab_delay and lab_fail (see lab_hooks.py). Operations: spawn power_on power_off
    reboot pause unpause suspend resume rescue unrescue snapshot migrate
    finish_migration attach_volume detach_volume attach_interface
"""
import io

from nova.compute import power_state
from nova.compute import task_states
from nova import exception
from nova.image import glance
from nova.scheduler.client import report
from nova.virt import fake

from lab_hooks import apply_hooks

# Zed asks Placement once per server of a host for each build, to track PCI
# devices. There are none here, and a hundred servers would take minutes.
report.SchedulerReportClient.get_allocations_for_provider_tree = (
    lambda self, context, node: {})


def hooked(operation, method_name):
    """A method that applies the hooks and leaves the rest to FakeDriver."""
    def method(self, *args, **kwargs):
        # where the instance stands differs; of all arguments only it has a vm_state
        instance = kwargs.get('instance') or next(
            value for value in args if hasattr(value, 'vm_state'))
        self.hooks(instance, operation)
        parent = super(LabHypervisor, self)
        return getattr(parent, method_name)(*args, **kwargs)
    return method


class LabHypervisor(fake.FakeDriver):
    capabilities = dict(fake.FakeDriver.capabilities,
                        supports_bfv_rescue=True,
                        supports_image_type_qcow2=True)

    spawn = hooked('spawn', 'spawn')
    finish_migration = hooked('finish_migration', 'finish_migration')
    attach_volume = hooked('attach_volume', 'attach_volume')
    detach_volume = hooked('detach_volume', 'detach_volume')
    attach_interface = hooked('attach_interface', 'attach_interface')

    def hooks(self, instance, operation):
        apply_hooks(instance, operation, exception.NovaException)

    def switch(self, instance, operation, state):
        self.hooks(instance, operation)
        self.remember(instance, state)

    def remember(self, instance, state):
        known = self.instances.setdefault(instance.uuid, fake.FakeInstance(
            instance.name, state, instance.uuid))
        known.state = state

    def reboot(self, context, instance, *args, **kwargs):
        self.switch(instance, 'reboot', power_state.RUNNING)

    def power_off(self, instance, *args, **kwargs):
        self.switch(instance, 'power_off', power_state.SHUTDOWN)

    def power_on(self, context, instance, *args, **kwargs):
        self.switch(instance, 'power_on', power_state.RUNNING)

    def pause(self, instance):
        self.switch(instance, 'pause', power_state.PAUSED)

    def unpause(self, instance):
        self.switch(instance, 'unpause', power_state.RUNNING)

    def suspend(self, context, instance):
        # a suspended libvirt guest is saved to disk and reads as shut down
        self.switch(instance, 'suspend', power_state.SHUTDOWN)

    def resume(self, context, instance, *args, **kwargs):
        self.switch(instance, 'resume', power_state.RUNNING)

    def rescue(self, context, instance, *args, **kwargs):
        self.switch(instance, 'rescue', power_state.RUNNING)

    def unrescue(self, context, instance):
        self.switch(instance, 'unrescue', power_state.RUNNING)

    def soft_delete(self, instance):
        # as libvirt's: the compute service powers the guest off instead
        raise NotImplementedError()

    def restore(self, instance):
        raise NotImplementedError()

    def resume_state_on_host_boot(self, context, instance, *args, **kwargs):
        self.remember(instance, power_state.RUNNING)

    def get_info(self, instance, use_cache=True):
        forgotten = instance.uuid not in self.instances
        if forgotten and not instance.deleted and instance.power_state:
            self.remember(instance, instance.power_state)
        return super().get_info(instance, use_cache)

    def destroy(self, context, instance, *args, **kwargs):
        if instance.uuid in self.instances:
            super().destroy(context, instance, *args, **kwargs)

    def migrate_disk_and_power_off(self, context, instance, destination,
                                   flavor, *args, **kwargs):
        self.hooks(instance, 'migrate')
        if instance.image_ref and flavor.root_gb < instance.flavor.root_gb:
            raise exception.InstanceFaultRollback(
                exception.ResizeError(reason='Unable to resize disk down.'))
        return super().migrate_disk_and_power_off(
            context, instance, destination, flavor, *args, **kwargs)

    def detach_interface(self, context, instance, vif):
        self._interfaces.pop(vif['id'], None)

    def snapshot(self, context, instance, image_id, update_task_state):
        update_task_state(task_state=task_states.IMAGE_PENDING_UPLOAD)
        self.hooks(instance, 'snapshot')
        images = glance.API()
        image = images.get(context, image_id)
        update_task_state(task_state=task_states.IMAGE_UPLOADING,
                          expected_state=task_states.IMAGE_PENDING_UPLOAD)
        images.update(
            context, image_id,
            {'name': image['name'], 'status': 'active', 'disk_format': 'raw',
             'container_format': 'bare', 'properties': {}},
            io.BytesIO(bytes(65536)), purge_props=False)
