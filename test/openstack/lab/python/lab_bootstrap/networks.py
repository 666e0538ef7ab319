"""Networks, the router to the outside, and a security group."""
from lab_bootstrap import settings

BASE = settings.NEUTRON + '/v2.0'
INGRESS = [
    {'protocol': 'tcp', 'port_range_min': 22, 'port_range_max': 22},
    {'protocol': 'icmp'},
]


def ensure_public(cloud):
    network = cloud.ensure(BASE + '/networks', 'network', {
        'name': 'public', 'router:external': True,
        'provider:network_type': 'flat',
        'provider:physical_network': 'public'})
    cloud.ensure(BASE + '/subnets', 'subnet', {
        'name': 'public-subnet', 'network_id': network['id'],
        'ip_version': 4, 'cidr': '172.24.4.0/24', 'enable_dhcp': False,
        'gateway_ip': '172.24.4.1'})
    return network


def ensure_private(cloud, name, cidr):
    """A network of `cloud`'s project; answers with its subnet."""
    network = cloud.ensure(BASE + '/networks', 'network',
                           {'name': name + '-net'})
    return cloud.ensure(BASE + '/subnets', 'subnet', {
        'name': name + '-subnet', 'network_id': network['id'],
        'ip_version': 4, 'cidr': cidr, 'dns_nameservers': ['192.0.2.53']})


def ensure_router(cloud, outside, subnet):
    router = cloud.ensure(BASE + '/routers', 'router', {
        'name': 'lab-router',
        'external_gateway_info': {'network_id': outside['id']}})
    ports = f"{BASE}/ports?device_id={router['id']}"
    if not cloud.find(ports, 'ports',
                      device_owner='network:router_interface'):
        cloud.request(
            'PUT', f"{BASE}/routers/{router['id']}/add_router_interface",
            {'subnet_id': subnet['id']})


def ensure_security_group(cloud):
    group = cloud.ensure(BASE + '/security-groups', 'security_group', {
        'name': 'lab-sg', 'description': 'ssh and ping'})
    present = {rule['protocol'] for rule in group['security_group_rules']
               if rule['direction'] == 'ingress'}
    for rule in INGRESS:
        if rule['protocol'] not in present:
            cloud.request('POST', BASE + '/security-group-rules', {
                'security_group_rule': dict(
                    rule, direction='ingress', ethertype='IPv4',
                    security_group_id=group['id'],
                    remote_ip_prefix='0.0.0.0/0')})


def ensure_networks(operator, user, small):
    outside = ensure_public(operator)
    routed = ensure_private(user, 'lab', '10.20.0.0/20')
    # two networks: a server of `lab` must name one, of `lab-tiny` need not
    ensure_private(user, 'lab2', '10.21.0.0/24')
    ensure_private(small, 'tiny', '10.22.0.0/24')
    ensure_router(user, outside, routed)
    ensure_security_group(user)
