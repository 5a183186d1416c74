"""Model packages: installed, downloaded, measured."""
