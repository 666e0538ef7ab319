package main

import (
	"github.com/gophercloud/gophercloud/openstack/networking/v2/extensions/layer3/floatingips"
	"github.com/gophercloud/gophercloud/openstack/networking/v2/extensions/security/groups"
	"github.com/gophercloud/gophercloud/openstack/networking/v2/extensions/security/rules"
	"github.com/gophercloud/gophercloud/openstack/networking/v2/networks"
	"github.com/gophercloud/gophercloud/openstack/networking/v2/ports"
	"github.com/gophercloud/gophercloud/openstack/networking/v2/subnets"
)

func network(clients session) {
	net, err := networks.Create(clients.network, networks.CreateOpts{Name: "go-net"}).Extract()
	must(err)
	subnet, err := subnets.Create(clients.network, subnets.CreateOpts{NetworkID: net.ID, Name: "go-subnet", CIDR: "10.66.0.0/24", IPVersion: 4}).Extract()
	must(err)
	say("subnet", Seen{"gateway": subnet.GatewayIP, "pools": len(subnet.AllocationPools)})

	group, err := groups.Create(clients.network, groups.CreateOpts{Name: "go-group"}).Extract()
	must(err)
	rule, err := rules.Create(clients.network, rules.CreateOpts{
		SecGroupID: group.ID, Direction: rules.DirIngress, EtherType: rules.EtherType4, Protocol: rules.ProtocolTCP,
		PortRangeMin: 8080, PortRangeMax: 8081, RemoteIPPrefix: "192.0.2.0/24",
	}).Extract()
	must(err)
	say("rule", Seen{"defaults": len(group.Rules), "to": rule.PortRangeMax, "remote": rule.RemoteIPPrefix})

	port, err := ports.Create(clients.network, ports.CreateOpts{NetworkID: net.ID, Name: "go-port", SecurityGroups: &[]string{group.ID}}).Extract()
	must(err)
	say("port", Seen{"addresses": len(port.FixedIPs), "groups": len(port.SecurityGroups)})
	say("groupInUse", refusal(groups.Delete(clients.network, group.ID).ExtractErr()))

	pages, err := ports.List(clients.network, ports.ListOpts{DeviceID: serverID(clients, "new-server-test")}).AllPages()
	must(err)
	found, err := ports.ExtractPorts(pages)
	must(err)
	floating, err := floatingips.Create(clients.network, floatingips.CreateOpts{FloatingNetworkID: networkID(clients, "public")}).Extract()
	must(err)
	associated, err := floatingips.Update(clients.network, floating.ID, floatingips.UpdateOpts{PortID: &found[0].ID}).Extract()
	must(err)
	say("associated", Seen{"fixed": associated.FixedIP, "before": floating.PortID})
	none := ""
	disassociated, err := floatingips.Update(clients.network, floating.ID, floatingips.UpdateOpts{PortID: &none}).Extract()
	must(err)
	say("disassociated", Seen{"port": disassociated.PortID})
	must(floatingips.Delete(clients.network, floating.ID).ExtractErr())
	say("floatingGone", refusal(floatingips.Get(clients.network, floating.ID).Err))

	must(ports.Delete(clients.network, port.ID).ExtractErr())
	must(groups.Delete(clients.network, group.ID).ExtractErr())
	must(subnets.Delete(clients.network, subnet.ID).ExtractErr())
	must(networks.Delete(clients.network, net.ID).ExtractErr())
}
