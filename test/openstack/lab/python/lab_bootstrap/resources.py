"""Everything a test finds in the lab, in the order in which it can be made."""
from lab_bootstrap import clouds_yaml
from lab_bootstrap import compute
from lab_bootstrap import images
from lab_bootstrap import networks
from lab_bootstrap import quotas
from lab_bootstrap import volume_types
from lab_bootstrap.cloud import admin
from lab_bootstrap.cloud import member
from lab_bootstrap.cloud import tiny


def fill():
    operator, user, small = admin(), member(), tiny()
    compute.ensure_flavors(operator)
    images.ensure_images(operator)
    volume_types.ensure_volume_types(operator)
    quotas.set_quotas(user, small)
    networks.ensure_networks(operator, user, small)
    compute.ensure_key_pair(user)
    clouds_yaml.write(user)
