"""What other programs call, the command line among them: paths and options in; maps, findings, pictures, documents out.

`petaproses` itself names what is public, and loads each when it is first asked for.
"""
