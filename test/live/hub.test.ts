import { describe, expect } from "@jest/globals";
import { getAuditLogActions } from "../../provider/functions/getAuditLogActions";
import { getAuditLogs } from "../../provider/functions/getAuditLogs";
import { getImages } from "../../provider/functions/getImages";
import { getRepositories } from "../../provider/functions/getRepositories";
import { getRepository } from "../../provider/functions/getRepository";
import { getTags } from "../../provider/functions/getTags";
import { login } from "../../provider/functions/login";
import { checkLogin } from "../../provider/functions/v1CheckLogin";
import { accessToken } from "../../provider/resources/accessToken";
import { orgSettings } from "../../provider/resources/orgSettings";
import { repository } from "../../provider/resources/repository";
import { callOn, Managed } from "../integration/managed";
import { holds, ownName, useServer } from "./server";

const unverified = { notBecause: "no account to try it with" };
const server = useServer();

describe("a repository", () => {
  holds("is created, changed, watched for drift and deleted", unverified, async () => {
    const { hub, browser, organization: namespace } = server;
    const declared = { namespace, name: ownName(), description: "for a test" };
    const made = await Managed.create(repository, hub, declared);
    expect(await made.drift()).toEqual({});

    const changed = { ...declared, description: "changed", fullDescription: "# Overview", isPrivate: true };
    await made.update(changed);
    expect(await made.drift()).toEqual({});

    await browser.repositories.setTexts(namespace, declared.name, { description: "in the browser" });
    await browser.repositories.setPrivate(namespace, declared.name, false);
    expect(await made.drift()).toEqual({ description: "in the browser", isPrivate: false });
    await made.update(changed);
    expect(await made.drift()).toEqual({});

    await made.delete();
    expect(await made.drift()).toBeUndefined();
    await made.delete();
  });

  holds("that exists is an error, and can be adopted", unverified, async () => {
    const { hub, organization: namespace } = server;
    const declared = { namespace, name: ownName() };
    await Managed.create(repository, hub, declared);
    await expect(Managed.create(repository, hub, declared)).rejects.toThrow(/exists already and is not in this stack/);
    const taken = await Managed.create(repository, hub, { ...declared, adoptExisting: true });
    await taken.delete();
  });

  holds("takes texts of exactly as many bytes as are allowed", unverified, async () => {
    const { hub, organization: namespace } = server;
    const texts = { description: "é".repeat(50), fullDescription: "é".repeat(12_500) };
    const made = await Managed.create(repository, hub, { namespace, name: ownName(), ...texts });
    expect(await made.drift()).toEqual({});
    await made.delete();
  });

  holds("is found by the functions", unverified, async () => {
    const { hub, organization: namespace } = server;
    const made = await Managed.create(repository, hub, { namespace, name: ownName(), description: "for a test" });
    const name = made.id.split("/")[1];
    expect(await callOn(hub, getRepository, { namespace, name })).toMatchObject({ name, description: "for a test" });
    expect(await callOn(hub, getRepositories, { namespace, nameContains: name })).toMatchObject({
      repositories: [{ name }],
      hasMore: false,
    });
    expect(await callOn(hub, getTags, { namespace, repository: name })).toEqual({ tags: [], hasMore: false });
    await made.delete();
  });
});

describe("an access token", () => {
  holds("logs in, is renamed, deactivated and deleted", unverified, async () => {
    const { hub } = server;
    const declared = { label: ownName(), scopes: ["repo:read", "repo:public_read"] };
    const made = await Managed.create(accessToken, hub, declared);
    expect(await made.drift()).toEqual({});
    const username = await hub.username();
    expect(await callOn(hub, login, { username, password: made.state.token })).toMatchObject({
      token: expect.any(String),
    });
    await made.update({ ...declared, label: ownName(), isActive: false });
    expect(await made.drift()).toEqual({});
    await made.delete();
    expect(await made.drift()).toBeUndefined();
  });
});

describe("an organization", () => {
  holds("has settings that are set, and put back", unverified, async () => {
    const { hub, organization } = server;
    const before = await hub.orgSettings.get(organization);
    const restrictedImages = { ...before, allowVerifiedPublishers: !before.allowVerifiedPublishers };
    const made = await Managed.create(orgSettings, hub, { organization, restrictedImages });
    expect(await made.drift()).toEqual({});
    await made.delete();
    expect(await hub.orgSettings.get(organization)).toEqual(before);
  });

  holds("keeps a log of what happened to a repository", unverified, async () => {
    const { hub, organization: account } = server;
    const name = ownName();
    const made = await Managed.create(repository, hub, { namespace: account, name });
    const { actions } = await callOn(hub, getAuditLogActions, { account });
    expect(actions).toContainEqual(expect.objectContaining({ name: "repo.create" }));
    const { events } = await callOn(hub, getAuditLogs, { account, name, limit: 10 });
    expect(events).toContainEqual(expect.objectContaining({ action: "repo.create" }));
    await made.delete();
  });
});

describe("what Docker retired", () => {
  holds("image management says what to use instead", unverified, async () => {
    const { hub, organization: namespace } = server;
    const made = await Managed.create(repository, hub, { namespace, name: ownName() });
    const repositoryName = made.id.split("/")[1];
    await expect(callOn(hub, getImages, { namespace, repository: repositoryName })).rejects.toThrow(
      /retired image management/,
    );
    await made.delete();
  });

  holds("the v1 API says what to use instead", unverified, async () => {
    await expect(callOn(server.hub, checkLogin)).rejects.toThrow(/removed the v1 API on 2022-08-23/);
  });
});
