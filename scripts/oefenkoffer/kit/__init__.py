"""A workshop in, everything that is made of it out: the only part that knows all steps.

Import the step you need from its own file: loading all of them takes longer than a set of cards.
"""
