"""Runs several commands of one management program, importing it only once.

  run_steps.py MODULE [arguments …] [--- arguments …] …

Importing nova costs seconds; each command is a fork of the imported program,
so it still starts clean. The first command that fails ends the run.
"""
import importlib
import os
import sys


def split(arguments):
    steps = [[]]
    for argument in arguments:
        if argument == '---':
            steps.append([])
        else:
            steps[-1].append(argument)
    return steps


def run(main, step):
    child = os.fork()
    if child == 0:
        sys.argv[1:] = step
        sys.exit(main())
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def run_all(module, arguments):
    sys.argv[0] = module.split('.')[0] + '-manage'
    main = importlib.import_module(module).main
    for step in split(arguments):
        code = run(main, step)
        if code != 0:
            sys.exit('%s %s failed: %d' % (sys.argv[0], ' '.join(step), code))


run_all(sys.argv[1], sys.argv[2:])
