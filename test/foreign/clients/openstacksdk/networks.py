"""Networks, addresses, groups and keys, by the network and compute proxies of openstacksdk."""

from seen import INTERVAL_SECONDS, PATIENCE_SECONDS, connect, refusal, say

cloud = connect()
network = cloud.network
compute = cloud.compute

say("networks", external={found.name: found.is_router_external for found in network.networks()})
say("groups", names=sorted(group.name for group in network.security_groups()))
say("quota", floatingIps=network.get_quota(cloud.current_project_id).floating_ips)

net = network.create_network(name="sdk-net")
subnet = network.create_subnet(name="sdk-subnet", network_id=net.id, ip_version=4, cidr="10.77.0.0/24", dns_nameservers=["9.9.9.9"])
say("subnet", gateway=subnet.gateway_ip, pools=subnet.allocation_pools, listed=network.get_network(net).subnet_ids == [subnet.id])
router = network.create_router(name="sdk-router", external_gateway_info={"network_id": network.find_network("public").id})
network.add_interface_to_router(router, subnet_id=subnet.id)
say("router", status=router.status, ports=[port.device_owner for port in network.ports(device_id=router.id, network_id=net.id)])
say("netInUse", **refusal(lambda: network.delete_network(net, ignore_missing=False)))

group = network.create_security_group(name="sdk-group", description="for a test")
say("defaultRules", directions=sorted(rule["direction"] for rule in group.security_group_rules))
rule = network.create_security_group_rule(
    security_group_id=group.id, direction="ingress", ethertype="IPv4", protocol="tcp", port_range_min=8080, port_range_max=8081,
    remote_ip_prefix="192.0.2.0/24",
)
say("rule", port=rule.port_range_max, protocol=rule.protocol, remote=rule.remote_ip_prefix)
say("sameRule", **refusal(lambda: network.create_security_group_rule(
    security_group_id=group.id, direction="ingress", ethertype="IPv4", protocol="tcp", port_range_min=8080, port_range_max=8081,
    remote_ip_prefix="192.0.2.0/24",
)))

key = compute.create_keypair(name="sdk-key")
say("key", private=key.private_key.startswith("-----BEGIN"), public=key.public_key.startswith("ssh-rsa"), found=compute.find_keypair("sdk-key").fingerprint == key.fingerprint)

port = network.create_port(network_id=net.id, name="sdk-port", fixed_ips=[{"ip_address": "10.77.0.50"}], security_group_ids=[group.id])
say("port", status=port.status, addresses=[ip["ip_address"] for ip in port.fixed_ips])
created = compute.create_server(
    name="sdk-wired", flavor_id=compute.find_flavor("m1.small").id, image_id=cloud.image.find_image("ubuntu-22.04").id,
    networks=[{"port": port.id}], key_name="sdk-key",
)
server = compute.wait_for_server(created, interval=INTERVAL_SECONDS, wait=PATIENCE_SECONDS)
say("wired", addresses={name: [address["addr"] for address in found] for name, found in server.addresses.items()}, port=network.get_port(port).device_id == server.id)

floating = network.create_ip(floating_network_id=network.find_network("public").id)
say("floating", status=floating.status, port=floating.port_id)
network.update_ip(floating, port_id=port.id)
server = compute.get_server(server)
say("associated", kinds=[address["OS-EXT-IPS:type"] for address in server.addresses["sdk-net"]], fixed=network.get_ip(floating).fixed_ip_address)
network.update_ip(floating, port_id=None)
say("disassociated", port=network.get_ip(floating).port_id)
network.delete_ip(floating)
say("floatingDeleted", left=[ip.id for ip in network.ips() if ip.id == floating.id])

interface = compute.create_server_interface(server, net_id=network.find_network("backend").id)
say("interface", listed=len(list(compute.server_interfaces(server))), same=compute.get_server_interface(interface.port_id, server).net_id == interface.net_id)
compute.delete_server_interface(interface.port_id, server)

compute.delete_server(server)
compute.wait_for_delete(server, interval=INTERVAL_SECONDS, wait=PATIENCE_SECONDS)
compute.delete_keypair(key)
network.delete_port(port)
network.delete_security_group(group)
network.remove_interface_from_router(router, subnet_id=subnet.id)
network.delete_router(router)
network.delete_subnet(subnet)
network.delete_network(net)
say("deleted", networks=[found.name for found in network.networks() if found.name.startswith("sdk-")], groups=[found.name for found in network.security_groups() if found.name.startswith("sdk-")])

servergroup = compute.create_server_group(name="sdk-servers", policy="anti-affinity")
say("serverGroup", policy=servergroup.policy, members=servergroup.member_ids)
compute.delete_server_group(servergroup)
