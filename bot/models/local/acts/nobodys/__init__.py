"""What was done and is nobody's act: there is nothing in it to own, to offer or to take back.

`whose` is the door to these rooms: each kind is a file here, and has its line there.
"""
