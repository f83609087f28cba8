# Code generated from getCategories.yaml by tools/examples. DO NOT EDIT.

import pulumi
import pulumi_dockerhub as dockerhub

known = dockerhub.get_categories_output()
pulumi.export("firstCategory", known.categories[0].slug)
