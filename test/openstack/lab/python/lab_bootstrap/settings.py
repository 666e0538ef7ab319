"""What the shell part decided, read from the environment."""
import os

LAB = os.environ['LAB_SETTING_LAB']
REGION = os.environ['LAB_SETTING_REGION']
KEYSTONE = os.environ['LAB_SETTING_KEYSTONE_URL']
ADMIN_PASSWORD = os.environ['LAB_SETTING_ADMIN_PASSWORD']
USER_PASSWORD = os.environ['LAB_SETTING_USER_PASSWORD']
SERVICE_PASSWORD = os.environ['LAB_SETTING_SERVICE_PASSWORD']
COMPUTES = int(os.environ['LAB_SETTING_COMPUTES'])


def origin(service):
    return 'http://%s:%s' % (os.environ['LAB_SETTING_HOST'],
                             os.environ[f'LAB_SETTING_{service}_PORT'])


NOVA = origin('NOVA') + '/v2.1'
PLACEMENT = origin('PLACEMENT')
GLANCE = origin('GLANCE')
NEUTRON = origin('NEUTRON')
CINDER = origin('CINDER') + '/v3/%(project_id)s'
