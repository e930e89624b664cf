"""TO ADD A FAULT: write a module here with FAULT = Fault(...), whose ``run`` tries so many.

``make test`` tries a few of each, ``make faults`` all of them and prints the table.
"""
