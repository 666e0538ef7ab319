"""What the programs of this folder share: a driver by the environment, and one JSON line for each thing seen."""

import json
import os
import time

from libcloud.compute.providers import get_driver
from libcloud.compute.types import Provider

INTERVAL_SECONDS = 0.2
PATIENCE_SECONDS = 60


def connect():
    driver = get_driver(Provider.OPENSTACK)
    return driver(
        os.environ["OS_USERNAME"],
        os.environ["OS_PASSWORD"],
        ex_force_auth_url=os.environ["OS_AUTH_URL"].removesuffix("/v3"),
        api_version="2.2",
        ex_force_auth_version="3.x_password",
        ex_tenant_name=os.environ["OS_PROJECT_NAME"],
        ex_domain_name=os.environ["OS_USER_DOMAIN_NAME"],
        ex_force_service_region=os.environ["OS_REGION_NAME"],
    )


def say(step, **seen):
    print(json.dumps({"step": step, **seen}), flush=True)


def until(read, wanted):
    """Reads until what is read is as wanted. The client has a wait of its own for new servers only."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        found = read()
        if wanted(found):
            return found
        time.sleep(INTERVAL_SECONDS)
    raise TimeoutError("it did not come to pass: " + repr(found))
