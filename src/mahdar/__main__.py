"""`python -m mahdar` is the command `mahdar`."""

from mahdar.cli.app import main

if __name__ == "__main__":
    main()
