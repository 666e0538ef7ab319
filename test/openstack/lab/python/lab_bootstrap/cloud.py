"""A client of one user in one project: any request, and find-or-create."""
import sys

from keystoneauth1 import exceptions
from keystoneauth1 import session
from keystoneauth1.identity import v3

from lab_bootstrap import settings


class Cloud:
    def __init__(self, user, password, project):
        self.session = session.Session(v3.Password(
            settings.KEYSTONE, username=user, password=password,
            project_name=project, user_domain_id='default',
            project_domain_id='default'))

    def project_id(self):
        return self.session.get_project_id()

    def user_id(self):
        return self.session.get_user_id()

    def volumes_url(self):
        return settings.CINDER % {'project_id': self.project_id()}

    def request(self, method, url, body=None, data=None, accept=(), **headers):
        """JSON of the answer, None without one; a status in `accept` is None.

        Any other error ends the program with the text of the cloud.
        """
        payload = {'data': data} if data is not None else {}
        if body is not None:
            payload = {'json': body}
        try:
            answer = self.session.request(
                url, method, headers={name.replace('_', '-'): value
                                      for name, value in headers.items()},
                **payload)
        except exceptions.HttpError as error:
            if error.http_status in accept:
                return None
            sys.exit('%s %s: %s %s' % (method, url, error.http_status,
                                       getattr(error.response, 'text', '')))
        has_json = 'json' in answer.headers.get('Content-Type', '')
        return answer.json() if answer.content and has_json else None

    def find(self, url, plural, **match):
        for item in self.request('GET', url)[plural]:
            if all(item.get(key) == value for key, value in match.items()):
                return item
        return None

    def ensure(self, url, singular, body):
        """The thing of this name under `url`, made when it is not there."""
        plural = singular + 's'
        return self.find(url, plural, name=body['name']) or self.request(
            'POST', url, {singular: body})[singular]


def admin():
    return Cloud('admin', settings.ADMIN_PASSWORD, 'admin')


def member():
    return Cloud('lab', settings.USER_PASSWORD, 'lab')


def tiny():
    return Cloud('lab-tiny', settings.USER_PASSWORD, 'lab-tiny')
