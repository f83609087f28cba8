package quickstart;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.core.Output;
import com.pulumi.deployment.InvokeOptions;
import com.pulumi.resources.CustomResourceOptions;
import io.github.pulumi_dockerhub.dockerhub.AccessToken;
import io.github.pulumi_dockerhub.dockerhub.AccessTokenArgs;
import io.github.pulumi_dockerhub.dockerhub.DockerhubFunctions;
import io.github.pulumi_dockerhub.dockerhub.Provider;
import io.github.pulumi_dockerhub.dockerhub.ProviderArgs;
import io.github.pulumi_dockerhub.dockerhub.Repository;
import io.github.pulumi_dockerhub.dockerhub.RepositoryArgs;
import io.github.pulumi_dockerhub.dockerhub.enums.AccessTokenScope;
import io.github.pulumi_dockerhub.dockerhub.inputs.GetTagArgs;

public class App {
    public static void main(String[] args) {
        Pulumi.run(App::stack);
    }

    private static void stack(Context context) {
        var config = context.config();
        var bot = new Provider("bot", ProviderArgs.builder()
            .username(config.require("username"))
            .password(config.requireSecret("password"))
            .build());
        var options = CustomResourceOptions.builder().provider(bot).build();

        var api = new Repository("api", RepositoryArgs.builder()
            .namespace("acme")
            .description("The API server")
            .isPrivate(true)
            .build(), options);
        var ci = new AccessToken("ci", AccessTokenArgs.builder()
            .label(Output.format("ci for %s", api.name()))
            .scopes(AccessTokenScope.RepoRead)
            .build(), options);
        var web = DockerhubFunctions.getTag(GetTagArgs.builder()
            .namespace("acme")
            .repository("web")
            .tag("latest")
            .build(), InvokeOptions.builder().provider(bot).build());

        context.export("repository", api.id());
        context.export("token", ci.token());
        context.export("digest", web.applyValue(tag -> tag.digest()));
    }
}
