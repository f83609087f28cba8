"""A repository and an access token, from Python: the native plugin serves every language that Pulumi has."""

import pulumi


class Repository(pulumi.CustomResource):
    """dockerhub:index:Repository; see docs/reference/Repository.md for its properties."""

    description: pulumi.Output[str]

    def __init__(self, name, opts=None, **inputs):
        super().__init__("dockerhub:index:Repository", name, {"description": None, **inputs}, opts)


class AccessToken(pulumi.CustomResource):
    """dockerhub:index:AccessToken; see docs/reference/AccessToken.md for its properties."""

    token: pulumi.Output[str]

    def __init__(self, name, opts=None, **inputs):
        super().__init__("dockerhub:index:AccessToken", name, {"token": None, **inputs}, opts)


api = Repository("api", namespace="acme", description="The API server", isPrivate=True)
ci = AccessToken("ci", label=pulumi.Output.concat("ci for ", api.id), scopes=["repo:read"])
tag = pulumi.runtime.invoke("dockerhub:index:getTag", {"namespace": "acme", "repository": "web", "tag": "latest"})

pulumi.export("repository", api.id)
pulumi.export("token", ci.token)
pulumi.export("digest", tag.value["digest"])
