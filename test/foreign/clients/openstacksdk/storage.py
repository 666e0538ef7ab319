"""Volumes and images, by the block storage and image proxies of openstacksdk."""

import hashlib
import io

from seen import INTERVAL_SECONDS, PATIENCE_SECONDS, connect, refusal, say

cloud = connect()
volumes = cloud.block_storage
images = cloud.image


def wait(resource, status="available"):
    return volumes.wait_for_status(resource, status=status, failures=["error"], interval=INTERVAL_SECONDS, wait=PATIENCE_SECONDS)


def describe(volume):
    return {"status": volume.status, "size": volume.size, "type": volume.volume_type, "attachments": len(volume.attachments)}


say("types", names=sorted(kind.name for kind in volumes.types()))
say("volumes", sizes={volume.name: volume.size for volume in volumes.volumes()})

created = volumes.create_volume(name="sdk-volume", size=3, volume_type="fast", metadata={"role": "foreign"})
say("created", **describe(created))
volume = wait(created)
say("available", metadata=volume.metadata, **describe(volume))
say("byName", same=volumes.find_volume("sdk-volume").id == volume.id)

server = cloud.compute.find_server("web-1")
attachment = cloud.compute.create_volume_attachment(server, volume_id=volume.id)
volume = wait(volume, "in-use")
say("attached", device=volume.attachments[0]["device"], listed=[seen.device for seen in cloud.compute.volume_attachments(server)], **describe(volume))
say("inUse", **refusal(lambda: volumes.delete_volume(volume)))
cloud.compute.delete_volume_attachment(volume.id, server)
volume = wait(volume)
say("detached", **describe(volume))

volumes.extend_volume(volume, 5)
volume = wait(volumes.get_volume(volume))
say("extended", **describe(volume))

snapshot = wait(volumes.create_snapshot(volume_id=volume.id, name="sdk-snapshot", is_forced=False))
say("snapshot", size=snapshot.size, status=snapshot.status)
copy = wait(volumes.create_volume(name="sdk-copy", snapshot_id=snapshot.id, size=5))
say("copied", fromSnapshot=copy.snapshot_id == snapshot.id, **describe(copy))
for resource, delete in ((copy, volumes.delete_volume), (snapshot, volumes.delete_snapshot)):
    delete(resource)
    volumes.wait_for_delete(resource, interval=INTERVAL_SECONDS, wait=PATIENCE_SECONDS)

root = wait(volumes.create_volume(name="sdk-root", size=10, image_id=images.find_image("debian-12").id))
say("bootable", bootable=root.is_bootable, image=root.volume_image_metadata["image_name"])
for resource in (root, volume):
    volumes.delete_volume(resource)
    volumes.wait_for_delete(resource, interval=INTERVAL_SECONDS, wait=PATIENCE_SECONDS)
say("deleted", left=[found.name for found in volumes.volumes() if found.name.startswith("sdk-")])

content = bytes(range(256)) * 2000
# As some programs do: the image is registered first, its content comes after.
image = images.create_image(name="sdk-image", disk_format="raw", container_format="bare", data=content, validate_checksum=True, os_distro="foreign")
image = images.get_image(image)
say("uploaded", status=image.status, size=image.size, distro=image.os_distro, checksum=image.checksum == hashlib.md5(content).hexdigest())
say("sha512", algorithm=image.hash_algo, hash=image.hash_value == hashlib.sha512(content).hexdigest())
stream = images.download_image(image, stream=True)
target = io.BytesIO()
for part in stream.iter_content(chunk_size=4096):
    target.write(part)
say("downloaded", bytes=len(target.getvalue()), same=target.getvalue() == content)
images.update_image(image, name="sdk-renamed", min_disk=2)
say("updated", name=images.get_image(image).name, minDisk=images.get_image(image).min_disk)
images.add_tag(image, "blue")
say("tagged", tags=images.get_image(image).tags, found=[found.name for found in images.images(tag="blue")])
images.deactivate_image(image)
say("deactivated", status=images.get_image(image).status)
images.reactivate_image(image)
images.delete_image(image)
say("imageDeleted", left=images.find_image("sdk-renamed"))

server = cloud.compute.find_server("web-1")
taken = cloud.compute.create_server_image(server, "sdk-taken", wait=True, timeout=PATIENCE_SECONDS)
say("serverImage", status=taken.status, name=taken.name)
