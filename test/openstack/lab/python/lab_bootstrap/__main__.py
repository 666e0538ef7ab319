"""python3 -m lab_bootstrap identity | services | resources"""
import sys

from lab_bootstrap import identity
from lab_bootstrap import resources
from lab_bootstrap import services

STEPS = {
    'identity': identity.fill,
    'services': services.wait,
    'resources': resources.fill,
}

STEPS[sys.argv[1]]()
