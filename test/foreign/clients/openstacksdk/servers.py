"""The life of a server, by the compute proxy of openstacksdk."""

from seen import INTERVAL_SECONDS, PATIENCE_SECONDS, connect, refusal, say

cloud = connect()
compute = cloud.compute


def wait(server, status="ACTIVE"):
    # A server at hand that looks right would not be read again.
    return compute.wait_for_server(compute.get_server(server.id), status=status, interval=INTERVAL_SECONDS, wait=PATIENCE_SECONDS)


def describe(server):
    return {
        "status": server.status,
        "flavor": server.flavor["original_name"],
        "image": server.image["id"] if server.image else None,
        "task_state": server.task_state,
        "vm_state": server.vm_state,
    }


say("flavors", names=sorted(flavor.name for flavor in compute.flavors()), memory=compute.find_flavor("m1.small").ram)
say("images", names=sorted(image.name for image in cloud.image.images()))
say("servers", states={server.name: server.status for server in compute.servers()})
say("pages", names=sorted(server.name for server in compute.servers(limit=2, paginated=True)))
say("none", missing=compute.find_server("no-such-server"))

network = cloud.network.find_network("private")
order = {
    "name": "sdk-1",
    "flavor_id": compute.find_flavor("m1.small").id,
    "image_id": cloud.image.find_image("ubuntu-22.04").id,
    "networks": [{"uuid": network.id}],
    "key_name": "operations",
    "security_groups": [{"name": "web"}],
    "metadata": {"role": "foreign"},
    "user_data": "IyEvYmluL3NoCg==",
}
created = compute.create_server(**order)
say("created", password=bool(created.admin_password), status=compute.get_server(created.id).status)
server = wait(created)
say("active", keyPair=server.key_name, metadata=server.metadata, networks=sorted(server.addresses), **describe(server))
say("byName", names=[found.name for found in compute.servers(name="sdk-1")], same=compute.find_server("sdk-1").id == server.id)

compute.set_server_metadata(server, owner="sdk")
say("metadata", metadata=compute.get_server_metadata(server).metadata)
say("renamed", name=compute.update_server(server, name="sdk-2").name)

compute.resize_server(server, compute.find_flavor("m1.medium").id)
say("resized", **describe(wait(server, "VERIFY_RESIZE")))
compute.confirm_server_resize(server)
say("confirmed", **describe(wait(server)))
compute.resize_server(server, compute.find_flavor("m1.large").id)
wait(server, "VERIFY_RESIZE")
compute.revert_server_resize(server)
say("reverted", **describe(wait(server)))

debian = cloud.image.find_image("debian-12").id
compute.rebuild_server(server, debian, name="sdk-2", admin_password="Secret-word-1")
say("rebuilt", debian=debian, **describe(wait(server)))

compute.stop_server(server)
say("stopped", **describe(wait(server, "SHUTOFF")))
say("refused", **refusal(lambda: compute.stop_server(server)))
compute.start_server(server)
say("started", **describe(wait(server)))
compute.reboot_server(server, "SOFT")
say("rebooted", **describe(wait(server)))

for step, call, status in (
    ("paused", compute.pause_server, "PAUSED"),
    ("unpaused", compute.unpause_server, "ACTIVE"),
    ("suspended", compute.suspend_server, "SUSPENDED"),
    ("resumed", compute.resume_server, "ACTIVE"),
    ("rescued", compute.rescue_server, "RESCUE"),
    ("unrescued", compute.unrescue_server, "ACTIVE"),
    ("shelved", compute.shelve_server, "SHELVED_OFFLOADED"),
    ("unshelved", compute.unshelve_server, "ACTIVE"),
    ("locked", compute.lock_server, "ACTIVE"),
    ("unlocked", compute.unlock_server, "ACTIVE"),
):
    call(server)
    say(step, **describe(wait(server, status)))

say("console", url=compute.create_server_remote_console(server, protocol="vnc", type="novnc").url)
say("output", log=type(compute.get_server_console_output(server)).__name__)

compute.delete_server(server)
compute.wait_for_delete(server, interval=INTERVAL_SECONDS, wait=PATIENCE_SECONDS)
say("deleted", left=compute.find_server("sdk-2"))
say("gone", **refusal(lambda: compute.get_server(server.id)))
