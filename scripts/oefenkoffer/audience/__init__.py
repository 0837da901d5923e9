"""A workshop in, one view per audience out: each view lists what its audience may see.

Closed by default: a field of a case reaches nobody until it is written into a view here.
"""
