"""Servers, volumes, addresses, groups and keys, by libcloud's OpenStack driver."""

from libcloud.common.exceptions import BaseHTTPError

from seen import INTERVAL_SECONDS, PATIENCE_SECONDS, connect, say, until

driver = connect()


def named(resources, name):
    return next((found for found in resources if found.name == name), None)


def refusal(call):
    try:
        call()
    except BaseHTTPError as error:
        return {"status": error.code, "message": error.message}
    raise AssertionError("was not refused")


def details(node):
    return driver.ex_get_node_details(node.id)


def in_state(node, state, **extra):
    return until(lambda: details(node), lambda found: found.state == state and all(found.extra[key] == value for key, value in extra.items()))


sizes, images, networks = driver.list_sizes(), driver.list_images(), driver.ex_list_networks()
say("sizes", memory={size.name: size.ram for size in sizes})
say("images", names=sorted(image.name for image in images), minDisk=named(images, "windows-2022").extra["minDisk"])
say("networks", names=sorted(network.name for network in networks))
say("nodes", states={node.name: node.state for node in driver.list_nodes()}, public=named(driver.list_nodes(), "web-1").public_ips)
say("locations", count=len(driver.list_locations()))

key = driver.create_key_pair("libcloud-key")
say("key", private=bool(key.private_key), listed=[found.name for found in driver.list_key_pairs()])
group = driver.ex_create_security_group("libcloud-group", "for a test")
rule = driver.ex_create_security_group_rule(group, "tcp", 8080, 8081, cidr="192.0.2.0/24")
say("rule", to=rule.to_port, cidr=rule.ip_range)

node = driver.create_node(
    name="libcloud-1",
    size=named(sizes, "m1.small"),
    image=named(images, "ubuntu-22.04"),
    networks=[named(networks, "private")],
    ex_keyname="libcloud-key",
    ex_security_groups=[group],
    ex_metadata={"role": "foreign"},
)
say("created", state=details(node).state)
[(node, addresses)] = driver.wait_until_running([node], wait_period=INTERVAL_SECONDS, timeout=PATIENCE_SECONDS, ssh_interface="private_ips")
say("running", state=node.state, addresses=addresses, metadata=node.extra["metadata"], key=node.extra["key_name"])
say("groups", names=[found.name for found in driver.ex_get_node_security_groups(node)])
say("byName", found=named(driver.list_nodes(), "libcloud-1").id == node.id)

driver.ex_resize(node, named(sizes, "m1.medium"))
say("resized", status=until(lambda: details(node), lambda found: found.extra["vm_state"] == "resized").extra["vm_state"])
driver.ex_confirm_resize(node)
say("confirmed", size=in_state(node, "running", task_state=None, vm_state="active").extra["flavorId"], medium=named(sizes, "m1.medium").id)
driver.ex_resize(node, named(sizes, "m1.large"))
until(lambda: details(node), lambda found: found.extra["vm_state"] == "resized")
driver.ex_revert_resize(node)
say("reverted", size=in_state(node, "running", task_state=None, vm_state="active").extra["flavorId"])

# This client sends the flavor along, which Nova's schema of a rebuild does not have.
say("rebuild", **refusal(lambda: driver.ex_rebuild(node, image=named(images, "debian-12"))))

driver.ex_stop_node(node)
say("stopped", state=in_state(node, "stopped").state)
say("refused", **refusal(lambda: driver.ex_stop_node(node)))
driver.ex_start_node(node)
say("started", state=in_state(node, "running").state)
driver.reboot_node(node)
say("rebooted", state=in_state(node, "running", task_state=None, vm_state="active").state)
driver.ex_pause_node(node)
# This client has no name for the state.
say("paused", state=until(lambda: details(node), lambda found: found.extra["vm_state"] == "paused").state)
driver.ex_unpause_node(node)
in_state(node, "running")
driver.ex_suspend_node(node)
say("suspended", state=in_state(node, "suspended").state)
driver.ex_resume_node(node)
in_state(node, "running")
say("renamed", name=driver.ex_set_server_name(node, "libcloud-2").name, metadata=driver.ex_set_metadata(node, {"owner": "libcloud"}))

volume = driver.create_volume(2, "libcloud-volume")
volume = until(lambda: driver.ex_get_volume(volume.id), lambda found: found.state == "available")
say("volume", size=volume.size, name=volume.name)
say("attached", ok=driver.attach_volume(node, volume, device="auto"))
volume = until(lambda: driver.ex_get_volume(volume.id), lambda found: found.state == "inuse")
say("inUse", device=volume.extra["attachments"][0]["device"], listed=[found.name for found in driver.list_volumes() if found.state == "inuse"])
say("detached", ok=driver.detach_volume(volume))
volume = until(lambda: driver.ex_get_volume(volume.id), lambda found: found.state == "available")
snapshot = driver.create_volume_snapshot(volume, name="libcloud-snapshot")
until(lambda: named(driver.list_volume_snapshots(volume), "libcloud-snapshot"), lambda found: found is not None and found.state == "available")
say("snapshot", size=snapshot.size, listed=[found.name for found in driver.list_volume_snapshots(volume)])
driver.destroy_volume_snapshot(snapshot)
until(lambda: driver.ex_list_snapshots(), lambda found: snapshot.id not in [one.id for one in found])
say("volumeDeleted", ok=driver.destroy_volume(volume), left=until(driver.list_volumes, lambda found: volume.id not in [one.id for one in found]) is None)

pool = driver.ex_list_floating_ip_pools()[0]
floating = pool.create_floating_ip()
say("floating", pool=pool.name, listed=floating.ip_address in [found.ip_address for found in pool.list_floating_ips()])
say("associated", ok=driver.ex_attach_floating_ip_to_node(node, floating), public=details(node).public_ips == [floating.ip_address])
say("disassociated", ok=driver.ex_detach_floating_ip_from_node(node, floating), public=details(node).public_ips)
say("floatingDeleted", ok=floating.delete())

image = driver.create_image(node, "libcloud-image")
image = until(lambda: driver.get_image(image.id), lambda found: found.extra["status"] == "active")
say("image", status=image.extra["status"], deleted=driver.delete_image(image))

say("quota", cores=driver.ex_get_quota_set(node.extra["tenantId"]).cores.limit)

driver.destroy_node(node)
until(driver.list_nodes, lambda found: node.id not in [one.id for one in found])
say("deleted", key=driver.delete_key_pair(key), group=driver.ex_delete_security_group(group))
