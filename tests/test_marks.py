"""Who sees what, proven on everything that a build writes.

Every text of a workshop is a mark that names its field; the set of marks seen in an output must
be equal to the set approved here: a leak fails, and so does a loss.
"""
