# Code generated from LibraryRepository.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

example = dockerhub.LibraryRepository("example",
    description="An official image",
    full_description="""# example

What the image is for, and how to run it.
""")
