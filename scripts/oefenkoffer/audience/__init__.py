"""Turn a workshop into one view per audience: each view lists what its audience may see.

Closed by default: a field of a case reaches nobody until it is written into a view here.
"""
