"""What can be downloaded: the catalogue of models, the index of Argos packages, and downloads that go on."""
