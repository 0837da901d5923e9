"""Turn a workshop into everything that is made of it: the only part that knows all steps.

Import the step you need from its own file: loading all of them takes longer than a set of cards.
"""
