package main

import (
	"bytes"
	"io/ioutil"

	"github.com/gophercloud/gophercloud/openstack/blockstorage/extensions/volumeactions"
	"github.com/gophercloud/gophercloud/openstack/blockstorage/v3/snapshots"
	"github.com/gophercloud/gophercloud/openstack/blockstorage/v3/volumes"
	"github.com/gophercloud/gophercloud/openstack/compute/v2/extensions/volumeattach"
	"github.com/gophercloud/gophercloud/openstack/imageservice/v2/imagedata"
	imageservice "github.com/gophercloud/gophercloud/openstack/imageservice/v2/images"
)

func volume(clients session, id, status string) *volumes.Volume {
	must(volumes.WaitForStatus(clients.storage, id, status, patienceSeconds))
	found, err := volumes.Get(clients.storage, id).Extract()
	must(err)
	return found
}

func storage(clients session) {
	pages, err := volumes.List(clients.storage, volumes.ListOpts{}).AllPages()
	must(err)
	rows, err := volumes.ExtractVolumes(pages)
	must(err)
	sizes := Seen{}
	for _, row := range rows {
		sizes[row.Name] = row.Size
	}
	say("volumes", Seen{"sizes": sizes})

	created, err := volumes.Create(clients.storage, volumes.CreateOpts{Name: "go-volume", Size: 2, VolumeType: "fast"}).Extract()
	must(err)
	id := created.ID
	say("volume", Seen{"status": created.Status, "later": volume(clients, id, "available").Status, "type": created.VolumeType})

	server := serverID(clients, "web-1")
	attached, err := volumeattach.Create(clients.compute, server, volumeattach.CreateOpts{VolumeID: id}).Extract()
	must(err)
	inUse := volume(clients, id, "in-use")
	say("attached", Seen{"device": attached.Device, "same": inUse.Attachments[0].Device == attached.Device})
	say("inUse", refusal(volumes.Delete(clients.storage, id, volumes.DeleteOpts{}).ExtractErr()))
	must(volumeattach.Delete(clients.compute, server, attached.ID).ExtractErr())
	say("detached", Seen{"attachments": len(volume(clients, id, "available").Attachments)})

	must(volumeactions.ExtendSize(clients.storage, id, volumeactions.ExtendSizeOpts{NewSize: 4}).ExtractErr())
	until("the volume is larger", func() bool { return volume(clients, id, "available").Size == 4 })
	snapshot, err := snapshots.Create(clients.storage, snapshots.CreateOpts{VolumeID: id, Name: "go-snapshot"}).Extract()
	must(err)
	must(snapshots.WaitForStatus(clients.storage, snapshot.ID, "available", patienceSeconds))
	say("snapshot", Seen{"size": snapshot.Size})
	must(snapshots.Delete(clients.storage, snapshot.ID).ExtractErr())
	until("the snapshot is gone", func() bool { return snapshots.Get(clients.storage, snapshot.ID).Err != nil })
	must(volumes.Delete(clients.storage, id, volumes.DeleteOpts{}).ExtractErr())
	until("the volume is gone", func() bool { return volumes.Get(clients.storage, id).Err != nil })
	say("volumeGone", refusal(volumes.Get(clients.storage, id).Err))
}

func images(clients session) {
	content := bytes.Repeat([]byte("isobar"), 100_000)
	image, err := imageservice.Create(clients.image, imageservice.CreateOpts{Name: "go-image", DiskFormat: "raw", ContainerFormat: "bare", Properties: map[string]string{"os_distro": "foreign"}}).Extract()
	must(err)
	must(imagedata.Upload(clients.image, image.ID, bytes.NewReader(content)).ExtractErr())
	uploaded, err := imageservice.Get(clients.image, image.ID).Extract()
	must(err)
	say("uploaded", Seen{"before": image.Status, "after": uploaded.Status, "size": uploaded.SizeBytes, "distro": uploaded.Properties["os_distro"]})
	stream, err := imagedata.Download(clients.image, image.ID).Extract()
	must(err)
	back, err := ioutil.ReadAll(stream)
	must(err)
	say("downloaded", Seen{"same": bytes.Equal(back, content)})
	renamed, err := imageservice.Update(clients.image, image.ID, imageservice.UpdateOpts{
		imageservice.ReplaceImageName{NewName: "go-renamed"},
		imageservice.ReplaceImageTags{NewTags: []string{"blue"}},
	}).Extract()
	must(err)
	say("updated", Seen{"name": renamed.Name, "tags": renamed.Tags})
	must(imageservice.Delete(clients.image, image.ID).ExtractErr())
	say("imageGone", refusal(imageservice.Get(clients.image, image.ID).Err))
}
