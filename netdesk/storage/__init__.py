"""SQLite behind plain functions: the only package that knows peewee, apsw or SQL."""
