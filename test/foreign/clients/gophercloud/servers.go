package main

import (
	"fmt"

	"github.com/gophercloud/gophercloud/openstack/compute/v2/extensions/keypairs"
	"github.com/gophercloud/gophercloud/openstack/compute/v2/extensions/pauseunpause"
	"github.com/gophercloud/gophercloud/openstack/compute/v2/extensions/quotasets"
	"github.com/gophercloud/gophercloud/openstack/compute/v2/extensions/remoteconsoles"
	"github.com/gophercloud/gophercloud/openstack/compute/v2/extensions/startstop"
	"github.com/gophercloud/gophercloud/openstack/compute/v2/extensions/suspendresume"
	"github.com/gophercloud/gophercloud/openstack/compute/v2/flavors"
	"github.com/gophercloud/gophercloud/openstack/compute/v2/servers"
	imageservice "github.com/gophercloud/gophercloud/openstack/imageservice/v2/images"
	"github.com/gophercloud/gophercloud/openstack/networking/v2/networks"
	"github.com/gophercloud/gophercloud/pagination"
)

func catalog(clients session) {
	memory := Seen{}
	for _, flavor := range listFlavors(clients) {
		memory[flavor.Name] = flavor.RAM
	}
	say("flavors", Seen{"memory": memory})

	states, numberOfPages := Seen{}, 0
	err := servers.List(clients.compute, servers.ListOpts{Limit: 2}).EachPage(func(page pagination.Page) (bool, error) {
		numberOfPages++
		rows, err := servers.ExtractServers(page)
		for _, server := range rows {
			states[server.Name] = server.Status
		}
		return true, err
	})
	must(err)
	say("servers", Seen{"states": states, "pages": numberOfPages})
}

func listFlavors(clients session) []flavors.Flavor {
	pages, err := flavors.ListDetail(clients.compute, nil).AllPages()
	must(err)
	found, err := flavors.ExtractFlavors(pages)
	must(err)
	return found
}

func flavorID(clients session, name string) string {
	for _, flavor := range listFlavors(clients) {
		if flavor.Name == name {
			return flavor.ID
		}
	}
	must(fmt.Errorf("no flavor %s", name))
	return ""
}

func imageID(clients session, name string) string {
	pages, err := imageservice.List(clients.image, imageservice.ListOpts{Name: name}).AllPages()
	must(err)
	found, err := imageservice.ExtractImages(pages)
	must(err)
	return found[0].ID
}

func networkID(clients session, name string) string {
	pages, err := networks.List(clients.network, networks.ListOpts{Name: name}).AllPages()
	must(err)
	found, err := networks.ExtractNetworks(pages)
	must(err)
	return found[0].ID
}

func serverID(clients session, name string) string {
	pages, err := servers.List(clients.compute, servers.ListOpts{Name: "^" + name + "$"}).AllPages()
	must(err)
	found, err := servers.ExtractServers(pages)
	must(err)
	return found[0].ID
}

func wait(clients session, id, status string) *servers.Server {
	must(servers.WaitForStatus(clients.compute, id, status, patienceSeconds))
	server, err := servers.Get(clients.compute, id).Extract()
	must(err)
	return server
}

func life(clients session) {
	key, err := keypairs.Create(clients.compute, keypairs.CreateOpts{Name: "go-key"}).Extract()
	must(err)
	say("key", Seen{"private": key.PrivateKey != "", "public": key.PublicKey != ""})
	order := keypairs.CreateOptsExt{
		CreateOptsBuilder: servers.CreateOpts{
			Name:           "go-1",
			FlavorRef:      flavorID(clients, "m1.small"),
			ImageRef:       imageID(clients, "ubuntu-22.04"),
			Networks:       []servers.Network{{UUID: networkID(clients, "private")}},
			SecurityGroups: []string{"web"},
			Metadata:       map[string]string{"role": "foreign"},
			UserData:       []byte("#!/bin/sh\n"),
		},
		KeyName: "go-key",
	}
	created, err := servers.Create(clients.compute, order).Extract()
	must(err)
	building, err := servers.Get(clients.compute, created.ID).Extract()
	must(err)
	say("created", Seen{"password": created.AdminPass != "", "status": building.Status})
	id := created.ID
	server := wait(clients, id, "ACTIVE")
	say("active", Seen{"flavor": server.Flavor["id"], "image": server.Image["id"], "key": server.KeyName, "metadata": server.Metadata, "created": !server.Created.IsZero()})
	say("byName", Seen{"same": serverID(clients, "go-1") == id})
	addresses, err := servers.ListAddresses(clients.compute, id).AllPages()
	must(err)
	byNetwork, err := servers.ExtractAddresses(addresses)
	must(err)
	say("addresses", Seen{"version": byNetwork["private"][0].Version, "networks": len(byNetwork)})

	resize(clients, id, "m1.medium")
	say("resized", Seen{"status": wait(clients, id, "VERIFY_RESIZE").Status})
	must(servers.ConfirmResize(clients.compute, id).ExtractErr())
	say("confirmed", Seen{"flavor": wait(clients, id, "ACTIVE").Flavor["id"]})
	resize(clients, id, "m1.large")
	wait(clients, id, "VERIFY_RESIZE")
	must(servers.RevertResize(clients.compute, id).ExtractErr())
	say("reverted", Seen{"flavor": wait(clients, id, "ACTIVE").Flavor["id"]})

	debian := imageID(clients, "debian-12")
	_, err = servers.Rebuild(clients.compute, id, servers.RebuildOpts{ImageRef: debian, Name: "go-2", AdminPass: "Secret-word-1"}).Extract()
	must(err)
	rebuilt := wait(clients, id, "ACTIVE")
	say("rebuilt", Seen{"same": rebuilt.Image["id"] == debian, "name": rebuilt.Name})

	must(startstop.Stop(clients.compute, id).ExtractErr())
	say("stopped", Seen{"status": wait(clients, id, "SHUTOFF").Status})
	say("refused", refusal(startstop.Stop(clients.compute, id).ExtractErr()))
	must(startstop.Start(clients.compute, id).ExtractErr())
	wait(clients, id, "ACTIVE")
	must(servers.Reboot(clients.compute, id, servers.RebootOpts{Type: servers.HardReboot}).ExtractErr())
	say("rebooted", Seen{"status": wait(clients, id, "ACTIVE").Status})
	must(pauseunpause.Pause(clients.compute, id).ExtractErr())
	say("paused", Seen{"status": wait(clients, id, "PAUSED").Status})
	must(pauseunpause.Unpause(clients.compute, id).ExtractErr())
	wait(clients, id, "ACTIVE")
	must(suspendresume.Suspend(clients.compute, id).ExtractErr())
	say("suspended", Seen{"status": wait(clients, id, "SUSPENDED").Status})
	must(suspendresume.Resume(clients.compute, id).ExtractErr())
	wait(clients, id, "ACTIVE")

	clients.compute.Microversion = "2.6"
	console, err := remoteconsoles.Create(clients.compute, id, remoteconsoles.CreateOpts{Protocol: "vnc", Type: "novnc"}).Extract()
	must(err)
	clients.compute.Microversion = ""
	say("console", Seen{"url": console.URL})
	quota, err := quotasets.Get(clients.compute, server.TenantID).Extract()
	must(err)
	say("quota", Seen{"cores": quota.Cores, "instances": quota.Instances})

	must(servers.Delete(clients.compute, id).ExtractErr())
	until("the server is gone", func() bool { return servers.Get(clients.compute, id).Err != nil })
	say("gone", refusal(servers.Get(clients.compute, id).Err))
	must(keypairs.Delete(clients.compute, "go-key").ExtractErr())
}

func resize(clients session, id, flavor string) {
	must(servers.Resize(clients.compute, id, servers.ResizeOpts{FlavorRef: flavorID(clients, flavor)}).ExtractErr())
}
