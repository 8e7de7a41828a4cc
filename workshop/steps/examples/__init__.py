"""What Krume GmbH answered: the worked example of every step, and so the demo workshop.

Krume of Bielefeld plans the night of bakery chains: how many rolls to bake, so that the shelf is
neither empty at ten nor full at six. The company is invented; its troubles are not.
"""
