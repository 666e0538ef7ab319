"""Waits until every service has reported itself and every hypervisor its size."""
import sys
import time

from lab_bootstrap import settings
from lab_bootstrap.cloud import admin

NEEDED = {'nova-scheduler', 'nova-conductor',
          'cinder-scheduler', 'cinder-volume'}
NOT_YET = (500, 503)
DEADLINE_SECONDS = 120


def reported(cloud, url):
    answer = cloud.request('GET', url + '/os-services', accept=NOT_YET)
    return {service['binary'] for service in (answer or {}).get('services', [])
            if service['state'] == 'up'}


def hypervisors(cloud):
    """Asked of Placement: Nova lists a host only once its cell knows it."""
    answer = cloud.request('GET', settings.PLACEMENT + '/resource_providers',
                           accept=NOT_YET)
    return [provider['name']
            for provider in (answer or {}).get('resource_providers', [])
            if provider['name'].startswith('fake-compute-')]


def wait():
    cloud = admin()
    deadline = time.monotonic() + DEADLINE_SECONDS
    while True:
        up = reported(cloud, settings.NOVA) | reported(
            cloud, cloud.volumes_url())
        hosts = hypervisors(cloud)
        if NEEDED <= up and len(hosts) >= settings.COMPUTES:
            return
        if time.monotonic() > deadline:
            sys.exit('missing services %s; hypervisors %s of %d' % (
                sorted(NEEDED - up), hosts, settings.COMPUTES))
        time.sleep(0.3)
