"""Waits until all that must know a service, hypervisor or backend do."""
import sys
import time

from lab_bootstrap import settings
from lab_bootstrap.cloud import admin

NEEDED = {'nova-scheduler', 'nova-conductor',
          'cinder-scheduler', 'cinder-volume'}
NOT_YET = (500, 503)
DEADLINE_SECONDS = 240


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


def pools(cloud):
    """Asked of Cinder's scheduler: it may have missed what a backend that is
    up said of itself, and makes volumes fail until that is said again."""
    answer = cloud.request(
        'GET', cloud.volumes_url() + '/scheduler-stats/get_pools',
        accept=NOT_YET)
    return [pool['name'] for pool in (answer or {}).get('pools', [])]


def missing(cloud):
    """In words; asked in an order in which each can answer."""
    up = reported(cloud, settings.NOVA) | reported(cloud, cloud.volumes_url())
    if not NEEDED <= up:
        return 'services %s' % sorted(NEEDED - up)
    hosts = hypervisors(cloud)
    if len(hosts) < settings.COMPUTES:
        return 'hypervisors: %s of %d' % (hosts, settings.COMPUTES)
    return None if pools(cloud) else 'the volume backend, to its scheduler'


def wait():
    cloud = admin()
    deadline = time.monotonic() + DEADLINE_SECONDS
    while lack := missing(cloud):
        if time.monotonic() > deadline:
            sys.exit('missing: ' + lack)
        time.sleep(0.3)
