"""What the programs of this folder share: a connection by the environment, and one JSON line for each thing seen."""

import json

import openstack

# The cloud runs faster than a real one, so it is looked at more often.
INTERVAL_SECONDS = 0.2
PATIENCE_SECONDS = 60


def connect():
    return openstack.connect(load_yaml_config=False, load_envvars=True)


def say(step, **seen):
    print(json.dumps({"step": step, **seen}), flush=True)


def refusal(call):
    """The status and the text of the refusal that a call meets."""
    try:
        call()
    except openstack.exceptions.HttpException as error:
        return {"status": error.status_code, "message": error.details}
    raise AssertionError("was not refused")
