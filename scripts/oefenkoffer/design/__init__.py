"""The ground floor of every picture: colour and geometry, as numbers and nothing else."""
