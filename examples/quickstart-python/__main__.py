import pulumi
import pulumi_dockerhub as dockerhub

config = pulumi.Config()
bot = dockerhub.Provider("bot", username=config.require("username"), password=config.require_secret("password"))
options = pulumi.ResourceOptions(provider=bot)

api = dockerhub.Repository("api", namespace="acme", description="The API server", is_private=True, opts=options)
ci = dockerhub.AccessToken(
    "ci",
    label=pulumi.Output.concat("ci for ", api.name),
    scopes=[dockerhub.AccessTokenScope.REPO_READ],
    opts=options,
)
web = dockerhub.get_tag_output(
    namespace="acme", repository="web", tag="latest", opts=pulumi.InvokeOutputOptions(provider=bot)
)

pulumi.export("repository", api.id)
pulumi.export("token", ci.token)
pulumi.export("digest", web.digest)
