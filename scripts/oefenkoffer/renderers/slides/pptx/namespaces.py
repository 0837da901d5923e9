"""The words that the XML of every presentation begins with."""

A_URI = "http://schemas.openxmlformats.org/drawingml/2006/main"
P_URI = "http://schemas.openxmlformats.org/presentationml/2006/main"
R_URI = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
P14_URI = "http://schemas.microsoft.com/office/powerpoint/2010/main"
A = f'xmlns:a="{A_URI}"'
R = f'xmlns:r="{R_URI}"'
P = f'xmlns:p="{P_URI}"'
ALL = f"{A} {R} {P}"
LANGUAGES = {"nl": "nl-NL", "en": "en-GB"}
"""How a presentation names the languages of the labels."""
