// SPDX-License-Identifier: Apache-2.0
// GENERATED from openapi.yaml by contracts/scripts/generate.ts. Do not edit: change the document and generate again.

export interface paths {
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who asks and what they may do. */
        get: operations["showSubject"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clouds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The clouds that the caller may see, how each is and how old its data is. Asks none of them. */
        get: operations["listClouds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clouds/{cloud}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
            };
            cookie?: never;
        };
        /** One cloud, how it is and how old its data is. Asks nothing of it. */
        get: operations["showCloud"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clouds/{cloud}/check": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One authenticated read that proves the credentials. */
        post: operations["checkCloud"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clouds/{cloud}/place": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
            };
            cookie?: never;
        };
        /** Where a cloud is, by one read at most. */
        get: operations["showPlace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clouds/{cloud}/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the session of the gateway with this cloud. */
        post: operations["signOutOfCloud"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clouds/{cloud}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads the inventory of a cloud anew, as soon as its rate limit allows. */
        post: operations["refreshCloud"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clouds/{cloud}/billing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
            };
            cookie?: never;
        };
        /** What bills of the cloud count, each fact with its evidence. Asks nothing of it. */
        get: operations["showBilling"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clouds/{cloud}/quote": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a server would cost, by parts, as the cloud computes it. Makes nothing. */
        post: operations["quotePrices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clouds/{cloud}/price-book": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
            };
            cookie?: never;
        };
        /** The price book that the configuration names for this cloud. */
        get: operations["showPriceBook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clouds/{cloud}/native": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One request in the words of the provider, signed in and redacted. Nothing is planned: a write is sent as it is. For administrators. */
        post: operations["requestNatively"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clouds/{cloud}/native/find": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which operation of the contract documents a native request is. */
        post: operations["findNativeOperation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/servers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Servers of all clouds or of those named, from the inventory. */
        get: operations["listServers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/servers/{cloud}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One server, as the cloud tells it now. */
        get: operations["showServer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/servers/{cloud}/actions/{action}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What making a server would do. Reads only. */
        post: operations["planServerCreation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/servers/{cloud}/actions/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a server. */
        post: operations["createServer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/servers/{cloud}/{id}/actions/{action}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an action would do, what it would lose and what must be accepted. Reads only. */
        post: operations["planServerAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/servers/{cloud}/{id}/actions/{action}/can": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether an action is possible now. Reads only. */
        post: operations["canActOnServer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/servers/{cloud}/{id}/actions/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plans an action, or takes a plan that was shown, and executes it if everything that it loses is accepted. */
        post: operations["actOnServer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/flavors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Flavors of all clouds or of those named, from the inventory. */
        get: operations["listFlavors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/flavors/{cloud}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One flavor, as the cloud tells it now. */
        get: operations["showFlavor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/images": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Images of all clouds or of those named, from the inventory. */
        get: operations["listImages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/images/{cloud}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One image, as the cloud tells it now. */
        get: operations["showImage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/images/{cloud}/actions/{action}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What making an image would do. Reads only. */
        post: operations["planImageCreation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/images/{cloud}/actions/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes an image. */
        post: operations["createImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/images/{cloud}/{id}/actions/{action}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an action would do, what it would lose and what must be accepted. Reads only. */
        post: operations["planImageAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/images/{cloud}/{id}/actions/{action}/can": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether an action is possible now. Reads only. */
        post: operations["canActOnImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/images/{cloud}/{id}/actions/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plans an action, or takes a plan that was shown, and executes it if everything that it loses is accepted. */
        post: operations["actOnImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/images/{cloud}/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** The bytes of an image. */
        get: operations["downloadImage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volumes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Volumes of all clouds or of those named, from the inventory. */
        get: operations["listVolumes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volumes/{cloud}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One volume, as the cloud tells it now. */
        get: operations["showVolume"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volumes/{cloud}/actions/{action}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What making a volume would do. Reads only. */
        post: operations["planVolumeCreation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volumes/{cloud}/actions/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a volume. */
        post: operations["createVolume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volumes/{cloud}/{id}/actions/{action}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an action would do, what it would lose and what must be accepted. Reads only. */
        post: operations["planVolumeAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volumes/{cloud}/{id}/actions/{action}/can": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether an action is possible now. Reads only. */
        post: operations["canActOnVolume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volumes/{cloud}/{id}/actions/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plans an action, or takes a plan that was shown, and executes it if everything that it loses is accepted. */
        post: operations["actOnVolume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volume-snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Volume snapshots of all clouds or of those named, from the inventory. */
        get: operations["listVolumeSnapshots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volume-snapshots/{cloud}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One volume snapshot, as the cloud tells it now. */
        get: operations["showVolumeSnapshot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volume-snapshots/{cloud}/{id}/actions/{action}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an action would do, what it would lose and what must be accepted. Reads only. */
        post: operations["planVolumeSnapshotAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volume-snapshots/{cloud}/{id}/actions/{action}/can": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether an action is possible now. Reads only. */
        post: operations["canActOnVolumeSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volume-snapshots/{cloud}/{id}/actions/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plans an action, or takes a plan that was shown, and executes it if everything that it loses is accepted. */
        post: operations["actOnVolumeSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volume-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Volume types of all clouds or of those named, from the inventory. */
        get: operations["listVolumeTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/volume-types/{cloud}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One volume type, as the cloud tells it now. */
        get: operations["showVolumeType"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/key-pairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Key pairs of all clouds or of those named, from the inventory. */
        get: operations["listKeyPairs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/key-pairs/{cloud}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One key pair, as the cloud tells it now. */
        get: operations["showKeyPair"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/key-pairs/{cloud}/actions/{action}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What making a key pair would do. Reads only. */
        post: operations["planKeyPairCreation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/key-pairs/{cloud}/actions/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a key pair. */
        post: operations["createKeyPair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/key-pairs/{cloud}/{id}/actions/{action}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an action would do, what it would lose and what must be accepted. Reads only. */
        post: operations["planKeyPairAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/key-pairs/{cloud}/{id}/actions/{action}/can": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether an action is possible now. Reads only. */
        post: operations["canActOnKeyPair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/key-pairs/{cloud}/{id}/actions/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plans an action, or takes a plan that was shown, and executes it if everything that it loses is accepted. */
        post: operations["actOnKeyPair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/networks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Networks of all clouds or of those named, from the inventory. */
        get: operations["listNetworks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/networks/{cloud}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One network, as the cloud tells it now. */
        get: operations["showNetwork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subnets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Subnets of all clouds or of those named, from the inventory. */
        get: operations["listSubnets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subnets/{cloud}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One subnet, as the cloud tells it now. */
        get: operations["showSubnet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ports of all clouds or of those named, from the inventory. */
        get: operations["listPorts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ports/{cloud}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One port, as the cloud tells it now. */
        get: operations["showPort"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ports/{cloud}/actions/{action}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What making a port would do. Reads only. */
        post: operations["planPortCreation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ports/{cloud}/actions/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a port. */
        post: operations["createPort"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ports/{cloud}/{id}/actions/{action}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an action would do, what it would lose and what must be accepted. Reads only. */
        post: operations["planPortAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ports/{cloud}/{id}/actions/{action}/can": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether an action is possible now. Reads only. */
        post: operations["canActOnPort"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ports/{cloud}/{id}/actions/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plans an action, or takes a plan that was shown, and executes it if everything that it loses is accepted. */
        post: operations["actOnPort"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/floating-ips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Floating IPs of all clouds or of those named, from the inventory. */
        get: operations["listFloatingIps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/floating-ips/{cloud}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One floating IP, as the cloud tells it now. */
        get: operations["showFloatingIp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/floating-ips/{cloud}/actions/{action}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What making a floating IP would do. Reads only. */
        post: operations["planFloatingIpCreation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/floating-ips/{cloud}/actions/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a floating IP. */
        post: operations["createFloatingIp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/floating-ips/{cloud}/{id}/actions/{action}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an action would do, what it would lose and what must be accepted. Reads only. */
        post: operations["planFloatingIpAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/floating-ips/{cloud}/{id}/actions/{action}/can": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether an action is possible now. Reads only. */
        post: operations["canActOnFloatingIp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/floating-ips/{cloud}/{id}/actions/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plans an action, or takes a plan that was shown, and executes it if everything that it loses is accepted. */
        post: operations["actOnFloatingIp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/security-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Security groups of all clouds or of those named, from the inventory. */
        get: operations["listSecurityGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/security-groups/{cloud}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One security group, as the cloud tells it now. */
        get: operations["showSecurityGroup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/security-groups/{cloud}/actions/{action}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What making a security group would do. Reads only. */
        post: operations["planSecurityGroupCreation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/security-groups/{cloud}/actions/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a security group. */
        post: operations["createSecurityGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/security-groups/{cloud}/{id}/actions/{action}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an action would do, what it would lose and what must be accepted. Reads only. */
        post: operations["planSecurityGroupAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/security-groups/{cloud}/{id}/actions/{action}/can": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether an action is possible now. Reads only. */
        post: operations["canActOnSecurityGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/security-groups/{cloud}/{id}/actions/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plans an action, or takes a plan that was shown, and executes it if everything that it loses is accepted. */
        post: operations["actOnSecurityGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/server-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server groups of all clouds or of those named, from the inventory. */
        get: operations["listServerGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/server-groups/{cloud}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One server group, as the cloud tells it now. */
        get: operations["showServerGroup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/server-groups/{cloud}/actions/{action}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What making a server group would do. Reads only. */
        post: operations["planServerGroupCreation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/server-groups/{cloud}/actions/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a server group. */
        post: operations["createServerGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/server-groups/{cloud}/{id}/actions/{action}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an action would do, what it would lose and what must be accepted. Reads only. */
        post: operations["planServerGroupAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/server-groups/{cloud}/{id}/actions/{action}/can": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether an action is possible now. Reads only. */
        post: operations["canActOnServerGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/server-groups/{cloud}/{id}/actions/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plans an action, or takes a plan that was shown, and executes it if everything that it loses is accepted. */
        post: operations["actOnServerGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/user-scripts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** User scripts of all clouds or of those named, from the inventory. */
        get: operations["listUserScripts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/user-scripts/{cloud}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One user script, as the cloud tells it now. */
        get: operations["showUserScript"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Regions of all clouds or of those named, from the inventory. */
        get: operations["listRegions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/regions/{cloud}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One region, as the cloud tells it now. */
        get: operations["showRegion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quotas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quotas of all clouds or of those named, from the inventory. */
        get: operations["listQuotas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quotas/{cloud}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One quota, as the cloud tells it now. */
        get: operations["showQuota"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bills of all clouds or of those named, from the inventory. */
        get: operations["listBills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bills/{cloud}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One bill, as the cloud tells it now. */
        get: operations["showBill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keeps a file for an image import; thrown away after a day, or when it was used. */
        post: operations["uploadFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Operations, newest first. */
        get: operations["listOperations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As it was given out; of another there is none. */
                id: components["parameters"]["OperationId"];
            };
            cookie?: never;
        };
        /** One operation. */
        get: operations["showOperation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As it was given out; of another there is none. */
                id: components["parameters"]["OperationId"];
            };
            cookie?: never;
        };
        /** What happened to an operation, in order. */
        get: operations["listOperationEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As it was given out; of another there is none. */
                id: components["parameters"]["OperationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers the question of an operation that needs attention. */
        post: operations["answerOperation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As it was given out; of another there is none. */
                id: components["parameters"]["OperationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops an operation before its next step and undoes what it did. */
        post: operations["cancelOperation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/{id}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As it was given out; of another there is none. */
                id: components["parameters"]["OperationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands over, once, what the cloud returned for the starter of the operation, sealed to the key that came with the action. */
        post: operations["takeOperationSecrets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for a person: resizes to confirm or revert, and questions of operations. */
        get: operations["listInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events: servers that changed, steps of operations, clouds up and down. Resumes after Last-Event-ID. */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** API tokens, without their secrets. */
        get: operations["listTokens"];
        put?: never;
        /** Makes an API token. Its secret is in this answer and nowhere else. */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revokes an API token at once. */
        delete: operations["revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Projects that the caller may see. */
        get: operations["listProjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/projects/{project}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: components["parameters"]["ProjectName"];
            };
            cookie?: never;
        };
        /** One project. */
        get: operations["showProject"];
        /** Makes or replaces a project: which resources it groups and who has which role. */
        put: operations["putProject"];
        post?: never;
        /** Removes a project; nothing on any cloud changes. */
        delete: operations["deleteProject"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The audit record, oldest first. */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole audit record as lines of JSON. */
        get: operations["exportAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Recomputes the hash chain of the audit record. */
        post: operations["verifyAudit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Webhooks, without their secrets. */
        get: operations["listWebhooks"];
        put?: never;
        /** Sends events to an address, each signed. */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sends no more events there. */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process lives. */
        get: operations["showHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether it can serve: its database answers and it is not draining. */
        get: operations["showReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Metrics in the text format of Prometheus. */
        get: operations["showMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document. */
        get: operations["showDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document, to read in a browser. */
        get: operations["showReference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Any JSON value. */
        Json: unknown;
        /** @description Any JSON object. */
        JsonObject: {
            [key: string]: unknown;
        };
        /** @description The provider's own words. Each adapter narrows raw to the type of its contract document. */
        Native: {
            provider: string;
            /** @description The status word of the cloud, unchanged. */
            status: string | null;
            /** @description The whole answer of the cloud for this resource. */
            raw: unknown;
        };
        /** @description What every resource has. */
        Resource: {
            /** @description `<cloud>/<id>`. */
            ref: string;
            /** @description Name of the cloud in the configuration. */
            cloud: string;
            id: string;
            name: string | null;
            native: components["schemas"]["Native"];
        };
        /** @description Where a server stands between two activities. */
        Phase: "provisioning" | "running" | "stopped" | "paused" | "suspended" | "shelved" | "rescued" | "softDeleted" | "deleting" | "deleted" | "error" | "unknown";
        /** @description What is going on with a server right now. */
        Activity: "starting" | "stopping" | "rebooting" | "pausing" | "unpausing" | "suspending" | "resuming" | "rescuing" | "unrescuing" | "rebuilding" | "resizing" | "awaitingResizeConfirmation" | "confirmingResize" | "revertingResize" | "migrating" | "shelving" | "unshelving" | "imaging" | "attaching" | "detaching" | "settingPassword" | "restoring" | "other";
        /** @description What the cloud says of the size of a server. */
        ServerFlavor: {
            id: string | null;
            name: string | null;
            vcpus: number | null;
            memoryMiB: number | null;
            /** @description Disk that comes with the flavor; null where flavors carry none or it is unknown. */
            diskGiB: number | null;
        };
        ServerImage: {
            id: string;
            name: string | null;
        };
        /** @description How an address is reached. */
        AddressKind: "private" | "public" | "floating";
        Address: {
            address: string;
            family: 4 | 6;
            kind: components["schemas"]["AddressKind"];
            network: string | null;
            macAddress: string | null;
            portId: string | null;
        };
        ServerVolume: {
            id: string;
            /** @description Whether it is the boot disk; null where the list does not tell. */
            root: boolean | null;
            /** @description Whether the cloud deletes it with the server. */
            deleteOnTermination: boolean | null;
        };
        /** @description Something that the cloud names by id, by name or by both. */
        NamedReference: {
            id: string | null;
            name: string | null;
        };
        /** @description A resize that waits for the user. */
        ResizeConfirmation: {
            origin: "resize" | "migration" | "unknown";
            /** @description Flavor id that a revert brings back; null where it is not visible. */
            revertsTo: string | null;
        };
        ServerFault: {
            message: string;
            code: number | null;
            /** Format: date-time */
            at: string | null;
        };
        /** @description Something else that owns the server, such as a Kubernetes cluster. */
        ManagedBy: {
            kind: string;
            name: string | null;
            /** @description What it was recognised by. */
            mark: string;
        };
        /** @description A server of any cloud. */
        Server: components["schemas"]["Resource"] & {
            phase: components["schemas"]["Phase"];
            activity: components["schemas"]["Activity"] | null;
            /** @description Power as the cloud reports it; null where it does not. */
            power: "on" | "off" | null;
            /** @description null where that is unknown. */
            capacity: "held" | "released" | null;
            /** @description Phase before the present work, where the status says neither phase nor activity. */
            lastSettledPhase: components["schemas"]["Phase"] | null;
            locked: boolean | null;
            resizeConfirmation: components["schemas"]["ResizeConfirmation"] | null;
            flavor: components["schemas"]["ServerFlavor"];
            /** @description null where it boots from a volume or the cloud does not tell. */
            image: components["schemas"]["ServerImage"] | null;
            region: string | null;
            zone: string | null;
            addresses: components["schemas"]["Address"][];
            volumes: components["schemas"]["ServerVolume"][];
            /** @description null where the list does not tell. */
            securityGroups: components["schemas"]["NamedReference"][] | null;
            keyPair: string | null;
            description: string | null;
            labels: {
                [key: string]: string;
            };
            /** @description null where there is no place for labels. */
            labelSource: "cloud" | "overlay" | null;
            fault: components["schemas"]["ServerFault"] | null;
            managedBy: components["schemas"]["ManagedBy"] | null;
            /** Format: date-time */
            createdAt: string | null;
            /** Format: date-time */
            updatedAt: string | null;
            /** @description True for a row that the cloud itself could not fill. */
            incomplete: boolean;
        };
        /** @description An exact amount. */
        Money: {
            /** @description Decimal digits with an optional minus and point; no exponent. */
            amount: string;
            /** @description ISO 4217. */
            currency: string;
        };
        /** @description How a fact is known, from the weakest to the strongest. */
        EvidenceLevel: "assumed" | "documented" | "recorded" | "real";
        /** @description A price with all that makes it comparable. */
        Price: {
            money: components["schemas"]["Money"];
            per: "hour" | "day" | "month";
            tax: "excluded" | "included" | "unknown";
            /** @description Anchor of the source. */
            source: string;
            level: components["schemas"]["EvidenceLevel"];
            /**
             * Format: date-time
             * @description When the price was read.
             */
            readAt: string;
        };
        /** @description A size that servers can have. */
        Flavor: components["schemas"]["Resource"] & {
            vcpus: number | null;
            vcpuKind: "shared" | "dedicated" | null;
            memoryMiB: number | null;
            /** @description Root disk that comes with it; null where a boot volume is chosen and priced apart. */
            diskGiB: number | null;
            networkGbps: number | null;
            gpu: string | null;
            architecture: string | null;
            /** @description Systems that it may run; null where flavors are not tied to one, or nothing is told. */
            osTypes: ("linux" | "windows")[] | null;
            /** @description What the provider ties it to beyond that, in its own words: image types, traits, extra specs. */
            constraints: string[];
            /** @description Generation of the hardware, as the provider names it. */
            generation: string | null;
            /** @description Whether it can be had now. */
            available: boolean | null;
            zones: string[] | null;
            /** @description Unknown prices are absent, never 0. */
            prices: components["schemas"]["Price"][];
        };
        /** @description What a server can be made from. */
        Image: components["schemas"]["Resource"] & {
            status: "available" | "pending" | "unavailable" | "unknown";
            visibility: "public" | "private" | "shared" | "community" | null;
            osType: "linux" | "windows" | "other" | null;
            osDistribution: string | null;
            osVersion: string | null;
            architecture: string | null;
            sizeBytes: number | null;
            minDiskGiB: number | null;
            minMemoryMiB: number | null;
            firmware: "bios" | "uefi" | null;
            secureBoot: boolean | null;
            machineType: string | null;
            diskBus: string | null;
            nicModel: string | null;
            scsiModel: string | null;
            guestAgent: boolean | null;
            sshKeyPolicy: "allow" | "deny" | "required" | null;
            /** Format: date-time */
            createdAt: string | null;
        };
        VolumeAttachment: {
            serverId: string;
            device: string | null;
            /** @description Whether the server boots from it; null where the cloud does not tell. */
            root: boolean | null;
        };
        Volume: components["schemas"]["Resource"] & {
            state: "available" | "inUse" | "creating" | "deleting" | "changing" | "error" | "unknown";
            sizeGiB: number | null;
            type: string | null;
            bootable: boolean | null;
            attachments: components["schemas"]["VolumeAttachment"][];
            /** @description The image that it was made from. */
            imageId: string | null;
            zone: string | null;
            /** Format: date-time */
            createdAt: string | null;
        };
        /** @description A region or a zone. */
        Region: components["schemas"]["Resource"] & {
            kind: "region" | "zone";
            available: boolean | null;
            country: string | null;
        };
        /** @description A point-in-time copy of a volume. */
        VolumeSnapshot: components["schemas"]["Resource"] & {
            state: "available" | "creating" | "deleting" | "error" | "unknown";
            volumeId: string | null;
            /** @description Size of the volume that it was taken of. */
            sizeGiB: number | null;
            description: string | null;
            /** Format: date-time */
            createdAt: string | null;
        };
        /** @description A kind of volume. */
        VolumeType: components["schemas"]["Resource"] & {
            isDefault: boolean | null;
            multiAttach: boolean | null;
            description: string | null;
        };
        /** @description A public key that new servers can be given. */
        KeyPair: components["schemas"]["Resource"] & {
            type: "ssh" | "x509" | null;
            fingerprint: string | null;
            /** @description null where the cloud shows ids without material. */
            publicKey: string | null;
            /** @description Who may use it. */
            scope: "user" | "project" | "account";
            /** Format: date-time */
            createdAt: string | null;
        };
        /** @description A network. */
        Network: components["schemas"]["Resource"] & {
            state: "active" | "down" | "building" | "error" | "unknown";
            /** @description Whether public addresses come from it. */
            external: boolean | null;
            shared: boolean | null;
            mtuBytes: number | null;
            subnetIds: string[];
            region: string | null;
        };
        /** @description An address range of a network. */
        Subnet: components["schemas"]["Resource"] & {
            networkId: string | null;
            family: 4 | 6 | null;
            cidr: string | null;
            gateway: string | null;
            dhcp: boolean | null;
            dnsServers: string[];
        };
        PortAddress: {
            address: string;
            subnetId: string | null;
        };
        /** @description A network interface, attached to a server or not. */
        Port: components["schemas"]["Resource"] & {
            networkId: string | null;
            macAddress: string | null;
            addresses: components["schemas"]["PortAddress"][];
            serverId: string | null;
            /** @description null where the cloud does not tell them with the port. */
            securityGroupIds: string[] | null;
            portSecurity: boolean | null;
        };
        /** @description A public address that can be pointed at a port. */
        FloatingIp: components["schemas"]["Resource"] & {
            address: string | null;
            family: 4 | 6 | null;
            networkId: string | null;
            /** @description Judge by this whether it is in use. */
            portId: string | null;
            fixedAddress: string | null;
            serverId: string | null;
            /** Format: date-time */
            createdAt: string | null;
        };
        /** @description Whom a rule lets in, or whereto it lets out. */
        SecurityRemote: {
            /** @constant */
            kind: "any";
        } | {
            /** @constant */
            kind: "cidr";
            cidr: string;
        } | {
            /** @constant */
            kind: "group";
            groupId: string;
        };
        /** @description An IP protocol by its name or its IANA number. */
        SecurityProtocol: "any" | "tcp" | "udp" | "icmp" | "ipv6-icmp" | number;
        /** @description One thing that is allowed; what no rule allows is refused. */
        SecurityRule: {
            direction: "ingress" | "egress";
            family: 4 | 6;
            protocol: components["schemas"]["SecurityProtocol"];
            /** @description First port, or the icmp type; null is all. */
            portFrom: number | null;
            /** @description Last port, or the icmp code. */
            portTo: number | null;
            remote: components["schemas"]["SecurityRemote"];
            description: string | null;
        };
        SecurityGroupRule: {
            id: string | null;
            /** @description null where the rule of the cloud has no canonical form. */
            rule: components["schemas"]["SecurityRule"] | null;
            raw: components["schemas"]["Json"];
        };
        /** @description A set of rules that ports share. */
        SecurityGroup: components["schemas"]["Resource"] & {
            description: string | null;
            /** @description null where the list does not tell them. */
            rules: components["schemas"]["SecurityGroupRule"][] | null;
            serverIds: string[] | null;
        };
        ServerGroupPolicy: "affinity" | "anti-affinity" | "soft-affinity" | "soft-anti-affinity";
        /** @description Servers that are placed together or apart. */
        ServerGroup: components["schemas"]["Resource"] & {
            policy: components["schemas"]["ServerGroupPolicy"] | null;
            serverIds: string[];
        };
        /** @description A start-up script that is kept at the cloud. */
        UserScript: components["schemas"]["Resource"] & {
            description: string | null;
            /** Format: date-time */
            createdAt: string | null;
        };
        /** @description A number, no limit, or not known. */
        QuotaLimit: number | "unlimited" | null;
        /** @description One limit of one service. */
        Quota: components["schemas"]["Resource"] & {
            /** @description What is counted, in neutral words; null where there is none. */
            subject: string | null;
            limit: components["schemas"]["QuotaLimit"];
            used: number | null;
            scope: "project" | "region" | "account";
        };
        BillLine: {
            subject: string;
            resourceId: string | null;
            amount: components["schemas"]["Money"] | null;
        };
        /** @description What an account was or will be charged for a period. */
        Bill: components["schemas"]["Resource"] & {
            state: "open" | "issued" | "paid" | "overdue" | "unknown";
            /** Format: date-time */
            from: string | null;
            /** Format: date-time */
            until: string | null;
            total: components["schemas"]["Money"] | null;
            lines: components["schemas"]["BillLine"][];
        };
        /** @description What a server has to have. null is not asked for; sizes may have a fraction. */
        FlavorRequirement: {
            vcpus: number;
            memoryMiB: number;
            /** @description Root disk, of the flavor or as a volume. */
            diskGiB: number | null;
            vcpuKind: "shared" | "dedicated" | null;
            /** @description null is x86_64 or one that is not told. */
            architecture: string | null;
            /** @description Words of its name. */
            gpu: string | null;
            networkGbps: number | null;
            osType: "linux" | "windows" | null;
        };
        /** @description One sentence of why a flavor stands where it stands. */
        MatchReason: {
            facet: "vcpus" | "memory" | "disk" | "vcpuKind" | "architecture" | "gpu" | "network" | "osType" | "availability";
            verdict: "exact" | "more" | "volume" | "unknown" | "other" | "less";
            text: string;
        };
        /** @description A flavor as an answer to a requirement. */
        FlavorMatch: {
            flavor: components["schemas"]["Flavor"];
            fit: "exact" | "fits" | "unproven" | "lacking";
            /** @description 100 is exact. */
            score: number;
            /** @description What differs, the gravest first. */
            reasons: components["schemas"]["MatchReason"][];
            /** @description Those that stand in the way. */
            blockers: components["schemas"]["MatchReason"][];
            /** @description Volume for the root disk where the flavor carries none. */
            bootVolumeGiB: number | null;
            /** @description Volume beside the flavor’s own disk, for what that lacks. */
            dataVolumeGiB: number | null;
        };
        /** @description A price of one GB (10^9 bytes) going out; it is not charged by time. */
        TrafficPrice: {
            money: components["schemas"]["Money"];
            /** @constant */
            per: "gb";
            tax: "excluded" | "included" | "unknown";
            /** @description Anchor of the source. */
            source: string;
            level: components["schemas"]["EvidenceLevel"];
            /**
             * Format: date-time
             * @description When the price was read.
             */
            readAt: string;
        };
        /** @description What was used to convert: how many of the target for one of the origin. */
        UsedRate: {
            /** @description Decimal text. */
            rate: string;
            /** Format: date */
            date: string;
            /** @description Who published it. */
            source: string;
            /** @description The day of the rates is too long ago. */
            stale: boolean;
        };
        /** @description Reference rates of one day. */
        UsedRates: {
            /** @description Who published them. */
            source: string;
            /** Format: date */
            date: string;
            /** @description ISO 4217. */
            base: string;
        };
        /** @description The period that costs are told for. */
        CostPeriod: "hour" | "month";
        /** @description One line of a total. */
        CostPart: {
            part: "compute" | "bootVolume" | "dataVolume" | "address" | "traffic" | "licence" | "image" | "snapshot";
            what: string;
            quantity: number;
            /** @description What the price is for. */
            unit: "server" | "vcpu" | "GiB" | "GB" | "address" | "whole";
            /** @description As the provider or a price book tells it; null is not known, or that nothing is charged (the amount is 0 then). */
            price: components["schemas"]["Price"] | components["schemas"]["TrafficPrice"] | null;
            /** @description In the asked currency and period; null is not known. */
            amount: components["schemas"]["Money"] | null;
            rate: components["schemas"]["UsedRate"] | null;
            /** @description How the price became the amount. */
            periodRule: string | null;
            /** @description Why the amount is not known. */
            unknown: string | null;
        };
        CostTotal: {
            money: components["schemas"]["Money"];
            /** @description A part is not known. */
            atLeast: boolean;
        };
        /** @description A yes or no about bills with its evidence; null is not known. */
        BillingAnswer: components["schemas"]["Evidence"] & {
            value: boolean | null;
        };
        /** @description What a server costs. */
        CostEstimate: {
            period: components["schemas"]["CostPeriod"];
            parts: components["schemas"]["CostPart"][];
            /** @description The sum of the parts of one tax that are known; null where none is. */
            total: components["schemas"]["CostTotal"] | null;
            /** @description Of the sum. */
            tax: "excluded" | "included" | "unknown";
            /** @description The same while the server is stopped; null is not known. */
            whileStopped: components["schemas"]["CostTotal"] | null;
            computeWhileStopped: components["schemas"]["BillingAnswer"];
        };
        /** @description What else is asked of a server. What is null is not counted. */
        Usage: {
            /** @description null: those that each server has. */
            publicAddresses: number | null;
            /** @description Outgoing, a month. */
            trafficGb: number | null;
            /** @description Hours a month; null is all of them. */
            hoursRunning: number | null;
            imageGiB: number | null;
            snapshotGiB: number | null;
        };
        /** @description A cloud that could not be asked. */
        ComparisonFailure: {
            cloud: string;
            code: components["schemas"]["ErrorCode"];
            message: string;
        };
        /** @description A country with how it is known. */
        CountryFact: components["schemas"]["Evidence"] & {
            /** @description ISO 3166-1 alpha-2. */
            value: string;
        };
        /** @description A cloud and where it is. */
        PlacedCloud: {
            cloud: string;
            region: string | null;
            /** @description null is not known. */
            country: components["schemas"]["CountryFact"] | null;
        };
        /** @description Parts of the world that are asked for. A place in any of them is wanted. */
        PlaceFilter: {
            /** @description ISO 3166-1 alpha-2. */
            countries: string[];
            continents: ("africa" | "antarctica" | "asia" | "europe" | "north-america" | "oceania" | "south-america")[];
        };
        /** @description A flavor of one cloud with its cost. */
        FlavorOffer: {
            cloud: string;
            provider: string;
            /** @description Where the cloud is. */
            region: string | null;
            /** @description null is not known. */
            country: components["schemas"]["CountryFact"] | null;
            /** @description 1 is the first of its cloud. */
            rank: number;
            match: components["schemas"]["FlavorMatch"];
            cost: components["schemas"]["CostEstimate"];
        };
        /** @description Which flavor where, at what price, and why. */
        FlavorComparison: {
            /** @constant */
            kind: "flavorComparison";
            requirement: components["schemas"]["FlavorRequirement"];
            usage: components["schemas"]["Usage"];
            /** @description ISO 4217. */
            currency: string;
            period: components["schemas"]["CostPeriod"];
            /** @description null where nothing was converted. */
            rates: components["schemas"]["UsedRates"] | null;
            /** Format: date-time */
            at: string;
            /** @description null where no place was asked for. */
            where: components["schemas"]["PlaceFilter"] | null;
            offers: components["schemas"]["FlavorOffer"][];
            /** @description Clouds that were left out, as they are in none of these places. */
            elsewhere: components["schemas"]["PlacedCloud"][];
            failures: components["schemas"]["ComparisonFailure"][];
            warnings: string[];
        };
        /** @description There minus here, without tax. */
        CostDifference: {
            money: components["schemas"]["Money"];
            /** @description A hole in one of the two makes it a bound. */
            bound: "exact" | "atLeast" | "atMost";
        };
        /** @description What one server would be on one other cloud. */
        ServerOffer: {
            cloud: string;
            /** @description The nearest flavor; null where none is known. */
            match: components["schemas"]["FlavorMatch"] | null;
            cost: components["schemas"]["CostEstimate"] | null;
            delta: components["schemas"]["CostDifference"] | null;
            /** @description Why it cannot be there as it is. */
            blockers: string[];
        };
        ComparedServer: {
            ref: string;
            name: string | null;
            cloud: string;
            flavor: string | null;
            /** @description null where the cloud does not tell its size. */
            requirement: components["schemas"]["FlavorRequirement"] | null;
            cost: components["schemas"]["CostEstimate"] | null;
            offers: components["schemas"]["ServerOffer"][];
        };
        /** @description Sums of one cloud. */
        ComparedTotal: {
            cloud: string;
            servers: number;
            /** @description Servers whose cost is not in the sum. */
            unknown: number;
            /** @description Servers that cannot be there as they are. */
            blocked: number;
            money: components["schemas"]["Money"] | null;
            atLeast: boolean;
            /** @description Of the sum; null where nothing is known. */
            tax: "excluded" | "included" | "unknown" | null;
        };
        /** @description What servers cost, and what they would cost on other clouds. */
        InventoryComparison: {
            /** @constant */
            kind: "inventoryComparison";
            usage: components["schemas"]["Usage"];
            /** @description ISO 4217. */
            currency: string;
            period: components["schemas"]["CostPeriod"];
            /** @description null where nothing was converted. */
            rates: components["schemas"]["UsedRates"] | null;
            /** Format: date-time */
            at: string;
            from: string[];
            to: string[];
            /** @description Where each of these clouds is. */
            places: components["schemas"]["PlacedCloud"][];
            /** @description null where no place was asked for. */
            where: components["schemas"]["PlaceFilter"] | null;
            /** @description Clouds that servers could not go to, as they are in none of these places. */
            elsewhere: components["schemas"]["PlacedCloud"][];
            servers: components["schemas"]["ComparedServer"][];
            now: components["schemas"]["ComparedTotal"][];
            there: components["schemas"]["ComparedTotal"][];
            failures: components["schemas"]["ComparisonFailure"][];
            warnings: string[];
        };
        /** @description The verbs; each belongs to one kind of resource. */
        Action: "create" | "delete" | "restore" | "rename" | "start" | "stop" | "reboot" | "pause" | "unpause" | "suspend" | "resume" | "shelve" | "unshelve" | "lock" | "unlock" | "rescue" | "unrescue" | "rebuild" | "resize" | "confirmResize" | "revertResize" | "createImage" | "console" | "attachVolume" | "detachVolume" | "attachPort" | "detachPort" | "attachFloatingIp" | "detachFloatingIp" | "attachSecurityGroup" | "detachSecurityGroup" | "attachServerGroup" | "detachServerGroup" | "createVolume" | "deleteVolume" | "extendVolume" | "retypeVolume" | "snapshotVolume" | "revertVolume" | "deleteVolumeSnapshot" | "importImage" | "deleteImage" | "createKeyPair" | "deleteKeyPair" | "createPort" | "deletePort" | "createFloatingIp" | "deleteFloatingIp" | "createSecurityGroup" | "deleteSecurityGroup" | "createSecurityGroupRule" | "deleteSecurityGroupRule" | "createServerGroup" | "deleteServerGroup";
        /** @description Every kind of resource. */
        ResourceKind: "server" | "flavor" | "image" | "volume" | "volumeSnapshot" | "volumeType" | "keyPair" | "network" | "subnet" | "port" | "floatingIp" | "securityGroup" | "serverGroup" | "userScript" | "region" | "quota" | "bill";
        /** @description What becomes of a password that the cloud returns. */
        PasswordChoice: "discard" | "set" | "return";
        /** @description What a plan holds of a text that may be secret. The text itself is given with the execution. */
        SecretText: {
            /** @description Hexadecimal digest of the UTF-8 text. */
            sha256: string;
            sizeBytes: number;
        };
        NewVolume: {
            /** @description A whole number, at least 1. */
            sizeGiB: number;
            type?: string;
            name?: string;
        };
        /** @description What one network interface of a server should get. */
        AddressIntent: {
            /** @description Id or name. */
            network?: string;
            family?: 4 | 6 | "dual";
            address?: string;
            public?: "none" | "auto" | "floating" | "reserved";
            macAddress?: string;
            allowedPairs?: string[];
            portSecurity?: boolean;
        };
        CreateServerRequest: {
            name: string;
            /** @description Id or name. */
            flavor: string;
            /** @description Id or name. */
            image: string;
            zone?: string;
            /** @description Ids or names; left out, the cloud's only or default network. */
            networks?: string[];
            /** @description Interface by interface; not together with networks. */
            addressing?: components["schemas"]["AddressIntent"][];
            publicAddress?: "none" | "auto";
            keyPair?: string;
            securityGroups?: string[];
            /** @description Id or name. */
            serverGroup?: string;
            labels?: {
                [key: string]: string;
            };
            description?: string;
            hostname?: string;
            rootDiskGiB?: number;
            volumes?: components["schemas"]["NewVolume"][];
            userData?: components["schemas"]["SecretText"];
            /** @description Id or name of a script that is kept at the cloud. */
            userScript?: string;
            password?: components["schemas"]["PasswordChoice"];
        };
        DeleteRequest: {
            /** @description Ids of volumes to delete with the server; the others are kept unless the cloud's own flag says otherwise. */
            volumes?: string[];
        };
        RenameRequest: {
            name: string;
        };
        StopRequest: {
            require?: "graceful";
        };
        RebootRequest: {
            kind?: "soft" | "hard";
        };
        RebuildRequest: {
            /** @description Id or name; left out, the image that the server has now. */
            image?: string;
            name?: string;
            description?: string;
            hostname?: string;
            /** @description null takes the key pair away. */
            keyPair?: string | null;
            labels?: {
                [key: string]: string;
            };
            /** @description null takes the user data away. */
            userData?: components["schemas"]["SecretText"] | null;
            password?: components["schemas"]["PasswordChoice"];
        };
        /** @description When a resize becomes final. */
        ConfirmChoice: "auto" | "manual" | {
            /** @description Reverted unless it was confirmed by then; needs a gateway, which keeps the time. */
            revertAfterSeconds: number;
        };
        ResizeRequest: {
            /** @description Id or name. */
            flavor: string;
            confirm?: components["schemas"]["ConfirmChoice"];
        };
        LockRequest: {
            reason?: string;
        };
        RescueRequest: {
            /** @description Id or name; left out, the choice of the cloud. */
            image?: string;
            password?: components["schemas"]["PasswordChoice"];
        };
        UnshelveRequest: {
            zone?: string;
        };
        CreateImageRequest: {
            name: string;
            labels?: {
                [key: string]: string;
            };
        };
        ConsoleRequest: {
            kind?: "vnc" | "serial" | "spice";
        };
        AttachVolumeRequest: {
            volume: string;
            device?: string;
            deleteOnTermination?: boolean;
        };
        DetachVolumeRequest: {
            volume: string;
        };
        AttachPortRequest: {
            port?: string;
            network?: string;
            address?: string;
        };
        DetachPortRequest: {
            port: string;
        };
        AttachFloatingIpRequest: {
            floatingIp: string;
            port?: string;
            fixedAddress?: string;
        };
        DetachFloatingIpRequest: {
            floatingIp: string;
        };
        SecurityGroupRequest: {
            securityGroup: string;
            /** @description Left out, each port of the server. */
            port?: string;
        };
        AttachServerGroupRequest: {
            serverGroup: string;
        };
        CreateVolumeRequest: {
            name?: string;
            sizeGiB?: number;
            type?: string;
            zone?: string;
            image?: string;
            snapshot?: string;
            volume?: string;
            description?: string;
            labels?: {
                [key: string]: string;
            };
            /** @description Attached to it at birth. */
            server?: string;
        };
        DeleteVolumeRequest: {
            /** @description Delete its snapshots with it. */
            snapshots?: boolean;
        };
        ExtendVolumeRequest: {
            sizeGiB: number;
        };
        RetypeVolumeRequest: {
            type: string;
            migrate?: boolean;
        };
        SnapshotVolumeRequest: {
            name: string;
            description?: string;
            /** @description Also while it is attached. */
            force?: boolean;
        };
        RevertVolumeRequest: {
            snapshot: string;
        };
        SourceFile: {
            path: string;
            sizeBytes: number;
            sha256: string;
        };
        ImportImageRequest: {
            name: string;
            url?: string;
            file?: components["schemas"]["SourceFile"];
            diskFormat?: string;
            osType?: "linux" | "windows";
            osDistribution?: string;
            osVersion?: string;
            architecture?: string;
            minDiskGiB?: number;
            minMemoryMiB?: number;
            firmware?: "bios" | "uefi";
            secureBoot?: boolean;
            machineType?: string;
            diskBus?: string;
            nicModel?: string;
            scsiModel?: string;
            guestAgent?: boolean;
            sshKeyPolicy?: "allow" | "deny" | "required";
            labels?: {
                [key: string]: string;
            };
        };
        CreateKeyPairRequest: {
            name: string;
            /** @description Left out, the cloud makes a pair and the private half is handed over once. */
            publicKey?: string;
            type?: "ssh" | "x509";
        };
        CreatePortRequest: {
            network: string;
            family?: 4 | 6 | "dual";
            address?: string;
            macAddress?: string;
            allowedPairs?: string[];
            portSecurity?: boolean;
            name?: string;
            securityGroups?: string[];
        };
        CreateFloatingIpRequest: {
            network?: string;
            description?: string;
        };
        CreateSecurityGroupRequest: {
            name: string;
            description?: string;
            /** @description All that is allowed; left out, what the cloud itself puts in. */
            rules?: components["schemas"]["SecurityRule"][];
        };
        CreateSecurityGroupRuleRequest: {
            rule: components["schemas"]["SecurityRule"];
        };
        DeleteSecurityGroupRuleRequest: {
            rule: string;
        };
        CreateServerGroupRequest: {
            name: string;
            policy: components["schemas"]["ServerGroupPolicy"];
        };
        /** @description For verbs that take nothing. */
        NoRequest: Record<string, unknown>;
        /** @description What the verb takes; a verb without a request of its own takes nothing. */
        ActionRequest: components["schemas"]["CreateServerRequest"] | components["schemas"]["DeleteRequest"] | components["schemas"]["RenameRequest"] | components["schemas"]["StopRequest"] | components["schemas"]["RebootRequest"] | components["schemas"]["RebuildRequest"] | components["schemas"]["ResizeRequest"] | components["schemas"]["LockRequest"] | components["schemas"]["RescueRequest"] | components["schemas"]["UnshelveRequest"] | components["schemas"]["CreateImageRequest"] | components["schemas"]["ConsoleRequest"] | components["schemas"]["AttachVolumeRequest"] | components["schemas"]["DetachVolumeRequest"] | components["schemas"]["AttachPortRequest"] | components["schemas"]["DetachPortRequest"] | components["schemas"]["AttachFloatingIpRequest"] | components["schemas"]["DetachFloatingIpRequest"] | components["schemas"]["SecurityGroupRequest"] | components["schemas"]["AttachServerGroupRequest"] | components["schemas"]["CreateVolumeRequest"] | components["schemas"]["DeleteVolumeRequest"] | components["schemas"]["ExtendVolumeRequest"] | components["schemas"]["RetypeVolumeRequest"] | components["schemas"]["SnapshotVolumeRequest"] | components["schemas"]["RevertVolumeRequest"] | components["schemas"]["ImportImageRequest"] | components["schemas"]["CreateKeyPairRequest"] | components["schemas"]["CreatePortRequest"] | components["schemas"]["CreateFloatingIpRequest"] | components["schemas"]["CreateSecurityGroupRequest"] | components["schemas"]["CreateSecurityGroupRuleRequest"] | components["schemas"]["DeleteSecurityGroupRuleRequest"] | components["schemas"]["CreateServerGroupRequest"] | components["schemas"]["NoRequest"];
        /** @description What an action can do something to. */
        Facet: "identity" | "addresses.private" | "addresses.public" | "addresses.floating" | "addresses.ipv6" | "addresses.mac" | "rootDisk" | "ephemeralDisk" | "dataVolumes" | "volumeData" | "password" | "loginAccess" | "keyPair" | "userData" | "labels" | "name" | "securityGroups" | "portSecurity" | "placement" | "powerState" | "guestShutdown" | "downtime" | "confirmation" | "undo" | "writesSinceResize" | "billing.compute" | "billing.storage" | "billing.addresses" | "quotaPeak" | "capacity";
        /** @description The words for what an action does to a facet. FacetValues tells which word goes with which facet. */
        FacetValue: "kept" | "changed" | "lost" | "none" | "detached" | "replaced" | "rolledBack" | "grown" | "widened" | "moved" | "running" | "stopped" | "absent" | "graceful" | "gracefulThenForced" | "abrupt" | "unknown" | "restart" | "untilDone" | "untilStarted" | "forGood" | "awaited" | "automatic" | "possible" | "untilConfirmed" | "byInverseAction" | "toOldDisk" | "impossible" | "unchanged" | "starts" | "continues" | "stops" | "higher" | "held" | "released" | "reacquired" | "acquired";
        /** @description Which words each facet can have. */
        FacetValues: {
            identity?: "kept" | "changed" | "lost";
            "addresses.private"?: "none" | "kept" | "changed" | "lost";
            "addresses.public"?: "none" | "kept" | "changed" | "lost";
            "addresses.floating"?: "none" | "kept" | "changed" | "detached" | "lost";
            "addresses.ipv6"?: "none" | "kept" | "changed" | "lost";
            "addresses.mac"?: "none" | "kept" | "changed" | "lost";
            rootDisk?: "kept" | "replaced" | "rolledBack" | "grown" | "detached" | "lost";
            ephemeralDisk?: "none" | "kept" | "replaced" | "rolledBack" | "lost";
            dataVolumes?: "none" | "kept" | "detached" | "lost";
            volumeData?: "kept" | "grown" | "rolledBack" | "lost";
            password?: "kept" | "replaced" | "lost";
            loginAccess?: "kept" | "changed" | "lost";
            keyPair?: "none" | "kept" | "changed" | "lost";
            userData?: "none" | "kept" | "changed" | "lost";
            labels?: "none" | "kept" | "changed" | "lost";
            name?: "kept" | "changed" | "lost";
            securityGroups?: "none" | "kept" | "changed" | "widened" | "lost";
            portSecurity?: "none" | "kept" | "changed" | "lost";
            placement?: "kept" | "moved" | "lost";
            powerState?: "kept" | "running" | "stopped" | "absent";
            guestShutdown?: "none" | "graceful" | "gracefulThenForced" | "abrupt" | "unknown";
            downtime?: "none" | "restart" | "untilDone" | "untilStarted" | "forGood";
            confirmation?: "none" | "awaited" | "automatic";
            undo?: "possible" | "untilConfirmed" | "byInverseAction" | "toOldDisk" | "impossible";
            writesSinceResize?: "none" | "kept" | "lost";
            "billing.compute"?: "unchanged" | "changed" | "starts" | "continues" | "stops";
            "billing.storage"?: "unchanged" | "changed" | "starts" | "continues" | "stops";
            "billing.addresses"?: "unchanged" | "changed" | "starts" | "continues" | "stops";
            quotaPeak?: "unchanged" | "higher";
            capacity?: "held" | "released" | "reacquired" | "acquired";
        };
        /** @description How we know. */
        Evidence: {
            level: components["schemas"]["EvidenceLevel"];
            /** @description An anchor in the SOURCES.md of a contract. */
            source: string;
        };
        /** @description What an action does to one facet, of the whole server or of one item of it. */
        Effect: {
            facet: components["schemas"]["Facet"];
            /** @description Such as `volumes/<id>` or `addresses/<ip>`; absent for the server itself. */
            item?: string;
            /** @description Everything that may happen; one value where it is certain. */
            values: components["schemas"]["FacetValue"][];
            evidence: components["schemas"]["Evidence"];
            detail?: string;
        };
        /** @description What a caller can ask to keep. */
        PreserveName: "addresses" | "identity" | "addresses.private" | "addresses.public" | "addresses.floating" | "addresses.ipv6" | "addresses.mac" | "rootDisk" | "ephemeralDisk" | "dataVolumes" | "volumeData" | "password" | "loginAccess" | "keyPair" | "userData" | "labels" | "name" | "securityGroups" | "portSecurity" | "placement" | "powerState" | "writesSinceResize";
        /** @description The closed list of what can be accepted. unproven:<name> accepts that something is kept only by assumption. */
        AcceptName: "root-disk-loss" | "server-loss" | "volume-loss" | "writes-since-snapshot-loss" | "volume-snapshot-loss" | "image-loss" | "key-pair-loss" | "port-loss" | "floating-ip-loss" | "security-group-loss" | "server-group-loss" | "identity-change" | "address-change" | "data-volume-loss" | "login-access-loss" | "user-data-loss" | "label-loss" | "firewall-widened" | "unclean-shutdown" | "writes-since-resize-loss" | "override-lock" | "managed-resource" | "unproven:addresses" | "unproven:identity" | "unproven:addresses.private" | "unproven:addresses.public" | "unproven:addresses.floating" | "unproven:addresses.ipv6" | "unproven:addresses.mac" | "unproven:rootDisk" | "unproven:ephemeralDisk" | "unproven:dataVolumes" | "unproven:volumeData" | "unproven:password" | "unproven:loginAccess" | "unproven:keyPair" | "unproven:userData" | "unproven:labels" | "unproven:name" | "unproven:securityGroups" | "unproven:portSecurity" | "unproven:placement" | "unproven:powerState" | "unproven:writesSinceResize";
        Loss: {
            accept: components["schemas"]["AcceptName"];
            kind: "inherent" | "surprising";
            /** @description The facet. */
            subject: string;
            item: string | null;
            /** @description One sentence for people. */
            text: string;
            evidence: components["schemas"]["Evidence"];
            /** @description Whether it must be accepted by name before anything is sent. */
            blocks: boolean;
        };
        /** @description Why a warning is given. */
        WarningType: "unsupported" | "compatibility" | "lossy" | "deprecated" | "assumed";
        Warning: {
            type: components["schemas"]["WarningType"];
            /** @description The option or facet, such as `request.description`. */
            subject: string;
            detail: string;
            /** @description An anchor in the SOURCES.md of a contract. */
            source?: string;
            data?: components["schemas"]["JsonObject"];
        };
        /** @description A way that was not taken. */
        Rejection: {
            strategy: string;
            reasons: string[];
            /** @description What comes nearest. */
            alternative?: string;
        };
        AwaitsConfirmation: {
            fromFlavor: string;
            toFlavor: string;
            window: "cloud" | "operation";
            /** @description Reverted unless it was confirmed by then, counted from when it began to wait. */
            revertAfterSeconds?: number;
        };
        /** @description How to undo a step. */
        Compensation: {
            kind: string;
            title: string;
            input: components["schemas"]["JsonObject"];
        };
        /** @description A step of a plan: data only, so that any process can show it, run it or take it over. */
        StepSpec: {
            /** @description Unique within the plan. */
            id: string;
            /** @description Which driver of the adapter runs it. */
            kind: string;
            title: string;
            /** @description References and redacted values only. */
            input: components["schemas"]["JsonObject"];
            /** @description False for a step that only looks. */
            writes: boolean;
            precondition?: string;
            /** @description How a repeated send is kept from doing it twice. */
            idempotency?: string;
            /** @description Facts that must be unchanged right before it is sent. */
            checks: string[];
            /** @description After this step the old state cannot be had back. */
            pointOfNoReturn?: true;
            awaitsConfirmation?: components["schemas"]["AwaitsConfirmation"];
            /** @description Absent: it cannot be undone. */
            compensation?: components["schemas"]["Compensation"];
        };
        /** @description The way that was chosen. */
        PlanStrategy: {
            id: string;
            support: "native" | "emulated";
            title: string;
        };
        /** @description What must be accepted before the plan is executed. */
        PlanAccept: {
            /** @description A plain yes covers these. */
            inherent: components["schemas"]["AcceptName"][];
            /** @description Each is accepted by name. */
            surprising: components["schemas"]["AcceptName"][];
        };
        /** @description Compute price before and after. */
        CostDelta: {
            before: components["schemas"]["Price"] | null;
            after: components["schemas"]["Price"] | null;
            note: string;
        };
        PlanDuration: {
            /** @description The least and the most. */
            typicalSeconds: [
                number,
                number
            ];
            evidence: components["schemas"]["Evidence"];
        };
        /** @description All that will be done, what it loses and what must be accepted. */
        Plan: {
            schema: "isobar.plan/1";
            /** Format: uuid */
            id: string;
            action: components["schemas"]["Action"];
            provider: string;
            cloud: string;
            /** @description `<cloud>/<id>`; for what does not exist yet `<cloud>/<wanted name>`. */
            target: string;
            targetKind: components["schemas"]["ResourceKind"];
            targetId: string | null;
            /** @description As asked for, with each name resolved to an id. */
            request: components["schemas"]["JsonObject"];
            /** @description Names of PreserveName. */
            preserve: string[];
            /** @description The least level that may carry a preserve; `any` for all. */
            evidence: string;
            strategy: components["schemas"]["PlanStrategy"];
            rejected: components["schemas"]["Rejection"][];
            /** @description False where there is nothing to do. */
            changes: boolean;
            steps: components["schemas"]["StepSpec"][];
            /** @description Id of the step. */
            pointOfNoReturn: string | null;
            effects: components["schemas"]["Effect"][];
            losses: components["schemas"]["Loss"][];
            accept: components["schemas"]["PlanAccept"];
            warnings: components["schemas"]["Warning"][];
            cost: components["schemas"]["CostDelta"];
            duration: components["schemas"]["PlanDuration"] | null;
            /** @description What the plan rests on, by name. */
            facts: components["schemas"]["JsonObject"];
            /** @description Digest over facts. */
            digest: string;
            /** @description The resize operation that this plan confirms or reverts. */
            closesOperation: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description After this it is stale.
             */
            expiresAt: string;
        };
        /** @description Where an operation stands. */
        OperationState: "pending" | "running" | "awaitingConfirmation" | "compensating" | "needsAttention" | "succeeded" | "failed" | "cancelled" | "superseded";
        /** @description How far a step is. */
        StepState: "pending" | "intended" | "accepted" | "done" | "failed" | "notApplied" | "compensated";
        /** @description A reference of the provider's own, such as a task or request id. */
        ProviderRef: {
            kind: string;
            id: string;
        };
        StepProgress: {
            id: string;
            kind: string;
            title: string;
            state: components["schemas"]["StepState"];
            /** @description Id of the step that this one undoes. */
            compensates: string | null;
            /** @description UTC milliseconds since 1970. */
            intendedAt: number | null;
            /** @description What was read right before it was sent. */
            baseline: components["schemas"]["JsonObject"];
            output: components["schemas"]["JsonObject"];
            providerRefs: components["schemas"]["ProviderRef"][];
            /** @description The last native state seen while waiting. */
            seen: string | null;
            error: components["schemas"]["CloudErrorJson"] | null;
        };
        /** @description Something that stays behind. */
        Leftover: {
            ref: string;
            what: string;
            costsMoney: boolean | null;
        };
        Replacement: {
            old: string;
            new: string;
        };
        /** @description What an operation ended with. */
        OperationResult: {
            /** @description null where there is nothing any more. */
            ref: string | null;
            changed: boolean;
            /** @description Old references resolve through these. */
            replaced: components["schemas"]["Replacement"][];
            leftovers: components["schemas"]["Leftover"][];
            resourceState: "unchanged" | "changed" | "destroyed";
        };
        OperationProgress: {
            done: number;
            of: number;
        };
        /** @description An answer that can be given. */
        Choice: {
            id: "applied" | "send_again" | "retry" | "abandon";
            text: string;
            /** @description Values that must come with the answer, such as the id of the server. */
            needs?: string[];
        };
        /** @description A question that only a person can answer. */
        Attention: {
            stepId: string;
            question: string;
            choices: components["schemas"]["Choice"][];
            known: components["schemas"]["JsonObject"];
        };
        Operation: {
            id: string;
            /** @description The action. */
            kind: string;
            cloud: string;
            target: string;
            state: components["schemas"]["OperationState"];
            plan: components["schemas"]["Plan"];
            /** @description What was accepted by name or by a plain yes. */
            accepted: string[];
            steps: components["schemas"]["StepProgress"][];
            progress: components["schemas"]["OperationProgress"];
            warnings: components["schemas"]["Warning"][];
            providerRefs: components["schemas"]["ProviderRef"][];
            attention: components["schemas"]["Attention"] | null;
            result: components["schemas"]["OperationResult"];
            error: components["schemas"]["CloudErrorJson"] | null;
            /**
             * Format: date-time
             * @description When it was stopped because someone asked for that; null where nobody did, or it was too late.
             */
            cancelRequestedAt: string | null;
            /**
             * Format: date-time
             * @description When the resize that waits is reverted by itself; null where nobody keeps a time.
             */
            revertsAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description Every failure has one of these codes. */
        ErrorCode: "not_found" | "already_exists" | "invalid_argument" | "unauthenticated" | "permission_denied" | "conflict" | "concurrent_operation" | "quota_exceeded" | "capacity_unavailable" | "rate_limited" | "unavailable" | "timeout" | "canceled" | "unsupported" | "consent_required" | "plan_stale" | "invalid_response" | "internal";
        /** @description Whether the change that was asked for took place. */
        Outcome: "not_applied" | "applied" | "unknown" | "not_applicable";
        /** @description What the cloud itself said. */
        ProviderFailure: {
            /** @description HTTP status. */
            status?: number;
            code?: string;
            text?: string;
            requestId?: string;
        };
        CloudErrorJson: {
            code: components["schemas"]["ErrorCode"];
            message: string;
            outcome: components["schemas"]["Outcome"];
            /** @description Whether the same call may be sent again. */
            retryable: boolean;
            cloud?: string;
            provider?: string;
            /** @description What was being done, such as `get server`. */
            operation?: string;
            /** @description `<cloud>/<id>` or a bare id. */
            resource?: string;
            /** @description For conflict: whether waiting will help. */
            transitional?: boolean;
            certainty?: "certain" | "possible";
            retryAfterMilliseconds?: number;
            native?: components["schemas"]["ProviderFailure"];
            /** @description For bad input. */
            field?: string;
            /** @description What was given, never a secret. */
            given?: components["schemas"]["Json"];
            allowed?: string;
            /** @description For unsupported: why each way was refused. */
            reasons?: string[];
            /** @description For unsupported: what comes nearest. */
            alternative?: string;
            /** @description For consent_required: the names that must be accepted. */
            accept?: string[];
            extra?: components["schemas"]["JsonObject"];
        };
        /** @description Whether an action is possible on a server now. */
        Fit: {
            /** @constant */
            verdict: "yes";
        } | {
            /** @constant */
            verdict: "no";
            reasons: string[];
            /** @description What comes nearest. */
            alternative?: string;
        } | {
            /** @constant */
            verdict: "unknown";
            /** @description Facts that cannot be read. */
            reasons: string[];
        };
        /** @description What a list covers. */
        Coverage: {
            cloud: string;
            complete: boolean;
            /** @description Why it is not complete. */
            reason: string | null;
        };
        /** @description A cloud that failed. */
        ListFailure: {
            cloud: string;
            error: components["schemas"]["CloudErrorJson"];
        };
        /** @description A configured cloud. */
        Cloud: {
            name: string;
            provider: string;
            /** @description Every write is refused. */
            readOnly: boolean;
            /** @description Whether it computes what something would cost that does not exist yet. */
            quotes?: boolean;
            state?: "up" | "down" | "notAsked";
            /** Format: date-time */
            since?: string | null;
            /** @description Why it is down. */
            error?: components["schemas"]["CloudErrorJson"] | null;
            freshness?: components["schemas"]["Freshness"][];
            /** @description Of its settings; only administrators of the gateway are told. */
            warnings?: components["schemas"]["Warning"][];
        };
        /** @description What one authenticated read shows. */
        CloudCheck: {
            account: string | null;
            endpoint: string;
            /** @description Versions, microversions, regions and the like, by name. */
            facts: {
                [key: string]: string;
            };
        };
        CloudList: {
            items: components["schemas"]["Cloud"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
        };
        ServerList: {
            items: components["schemas"]["Server"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
            /** @description Absent where clouds were asked themselves. */
            freshness?: components["schemas"]["Freshness"][];
        };
        FlavorList: {
            items: components["schemas"]["Flavor"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
            /** @description Absent where clouds were asked themselves. */
            freshness?: components["schemas"]["Freshness"][];
        };
        ImageList: {
            items: components["schemas"]["Image"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
            /** @description Absent where clouds were asked themselves. */
            freshness?: components["schemas"]["Freshness"][];
        };
        VolumeList: {
            items: components["schemas"]["Volume"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
            /** @description Absent where clouds were asked themselves. */
            freshness?: components["schemas"]["Freshness"][];
        };
        RegionList: {
            items: components["schemas"]["Region"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
            /** @description Absent where clouds were asked themselves. */
            freshness?: components["schemas"]["Freshness"][];
        };
        VolumeSnapshotList: {
            items: components["schemas"]["VolumeSnapshot"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
            /** @description Absent where clouds were asked themselves. */
            freshness?: components["schemas"]["Freshness"][];
        };
        VolumeTypeList: {
            items: components["schemas"]["VolumeType"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
            /** @description Absent where clouds were asked themselves. */
            freshness?: components["schemas"]["Freshness"][];
        };
        KeyPairList: {
            items: components["schemas"]["KeyPair"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
            /** @description Absent where clouds were asked themselves. */
            freshness?: components["schemas"]["Freshness"][];
        };
        NetworkList: {
            items: components["schemas"]["Network"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
            /** @description Absent where clouds were asked themselves. */
            freshness?: components["schemas"]["Freshness"][];
        };
        SubnetList: {
            items: components["schemas"]["Subnet"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
            /** @description Absent where clouds were asked themselves. */
            freshness?: components["schemas"]["Freshness"][];
        };
        PortList: {
            items: components["schemas"]["Port"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
            /** @description Absent where clouds were asked themselves. */
            freshness?: components["schemas"]["Freshness"][];
        };
        FloatingIpList: {
            items: components["schemas"]["FloatingIp"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
            /** @description Absent where clouds were asked themselves. */
            freshness?: components["schemas"]["Freshness"][];
        };
        SecurityGroupList: {
            items: components["schemas"]["SecurityGroup"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
            /** @description Absent where clouds were asked themselves. */
            freshness?: components["schemas"]["Freshness"][];
        };
        ServerGroupList: {
            items: components["schemas"]["ServerGroup"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
            /** @description Absent where clouds were asked themselves. */
            freshness?: components["schemas"]["Freshness"][];
        };
        UserScriptList: {
            items: components["schemas"]["UserScript"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
            /** @description Absent where clouds were asked themselves. */
            freshness?: components["schemas"]["Freshness"][];
        };
        QuotaList: {
            items: components["schemas"]["Quota"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
            /** @description Absent where clouds were asked themselves. */
            freshness?: components["schemas"]["Freshness"][];
        };
        BillList: {
            items: components["schemas"]["Bill"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
            /** @description Absent where clouds were asked themselves. */
            freshness?: components["schemas"]["Freshness"][];
        };
        OperationList: {
            items: components["schemas"]["Operation"][];
            failures: components["schemas"]["ListFailure"][];
            warnings: components["schemas"]["Warning"][];
            coverage: components["schemas"]["Coverage"][];
        };
        /** @description What is wanted and what must survive. */
        PlanInput: {
            request?: components["schemas"]["ActionRequest"];
            preserve?: components["schemas"]["PreserveName"][];
            /** @description The least level that may carry a preserve; left out, any. */
            evidence?: "any" | components["schemas"]["EvidenceLevel"];
        };
        /** @description Texts that are kept in memory only and never stored. */
        Secrets: {
            /** @description The text whose digest the request holds. */
            userData?: string;
            /** @description For password set. */
            password?: string;
        };
        /** @description What is wanted, what must survive and what is accepted. */
        ActionInput: {
            request?: components["schemas"]["ActionRequest"];
            preserve?: components["schemas"]["PreserveName"][];
            /** @description The least level that may carry a preserve; left out, any. */
            evidence?: "any" | components["schemas"]["EvidenceLevel"];
            accept?: components["schemas"]["AcceptName"][];
            /** @description Accepts the losses that are the meaning of the verb itself. */
            yes?: boolean;
            /**
             * Format: uuid
             * @description Id of a plan that was shown: exactly that one is executed, and request, preserve and evidence are left out. Expired, or with other facts by now, it is 409 with code plan_stale.
             */
            plan?: string;
            /** @description Digest of the plan that was shown; other facts by now are 409 with code plan_stale. */
            digest?: string;
            secrets?: components["schemas"]["Secrets"];
            /** @description Seals what the cloud returns to the caller, such as a password; without it that is thrown away. */
            sealTo?: components["schemas"]["PublicKey"];
        };
        /** @description RFC 9457 with the error of Isobar in it. */
        Problem: {
            /**
             * Format: uri-reference
             * @description `/problems/` and the code with dashes, such as /problems/consent-required.
             */
            type: string;
            title: string;
            /** @description The HTTP status. */
            status: number;
            detail?: string;
            /** Format: uri-reference */
            instance?: string;
            code: components["schemas"]["ErrorCode"];
            /** @description For a request that is wrong in itself: where, as a JSON Pointer (RFC 6901) into the object of its parts path, query, headers and body, such as /query/limit or /body/request/name. */
            pointer?: string;
            /** @description As in the header X-Request-Id; the log of the gateway has it too. */
            requestId?: string;
            /** @description The whole error, with the cloud's own words. */
            error?: components["schemas"]["CloudErrorJson"];
            /** @description For consent_required: the names that must be accepted. */
            accept?: components["schemas"]["AcceptName"][];
            /** @description For consent_required: the plan that shows the losses. */
            plan?: components["schemas"]["Plan"];
        };
        /** @description What is wanted; a verb that takes nothing needs no request. */
        CanInput: {
            request?: components["schemas"]["ActionRequest"];
        };
        /** @description A public key as JWK (RFC 7517) for ECDH-ES on P-256. */
        PublicKey: {
            /** @constant */
            kty: "EC";
            /** @constant */
            crv: "P-256";
            x: string;
            y: string;
        };
        /** @description A secret of a reply, sealed to the key of who asked for it. */
        SealedSecret: {
            kind: "password" | "privateKey" | "console";
            stepId: string;
            /** @description Compact JWE */
            jwe: string;
        };
        SealedSecrets: {
            items: components["schemas"]["SealedSecret"][];
        };
        /** @description One of the choices of the question, with the values that it needs. */
        AnswerInput: {
            choice: "applied" | "send_again" | "retry" | "abandon";
            values?: {
                [key: string]: string;
            };
            secrets?: components["schemas"]["Secrets"];
        };
        OperationEventList: {
            /** @description Events of the journal, each with its type and its time in UTC milliseconds. */
            items: components["schemas"]["JsonObject"][];
            /** @description What they add up to. */
            operation: components["schemas"]["Operation"];
        };
        /** @description How old the rows of one cloud are, and how new they can be. */
        Freshness: {
            cloud: string;
            kind: components["schemas"]["ResourceKind"];
            /**
             * Format: date-time
             * @description When the last whole reading began; null before the first.
             */
            asOf: string | null;
            /** @description False where the last reading failed, or did not cover all. */
            complete: boolean;
            /** @description How often the cloud can be read whole: pages over its quota of requests. null before the first reading. */
            reachableSeconds: number | null;
        };
        PageFacts: {
            freshness: components["schemas"]["Freshness"][];
            /** @description Rows of all pages that the caller may see; null where they were not counted. */
            total: number | null;
        };
        /** @description Where a cloud is; null is not told. */
        CloudPlace: {
            region: string | null;
            country: components["schemas"]["CountryFact"] | null;
            warnings: components["schemas"]["Warning"][];
        };
        SignedOut: {
            signOut: "revoked" | "alreadyEnded" | "nothingKept";
        };
        BillingNumber: components["schemas"]["Evidence"] & {
            value: number | "unlimited" | null;
        };
        /** @description What bills of a provider count, each fact with its evidence. */
        BillingRules: {
            computeWhileStopped: components["schemas"]["BillingAnswer"];
            storageWhileStopped: components["schemas"]["BillingAnswer"];
            freeTrafficGb: components["schemas"]["BillingNumber"];
            hoursPerMonth: components["schemas"]["BillingNumber"];
        };
        QuoteVolume: {
            sizeGiB: number;
            /** @description null is the cloud's default. */
            type: string | null;
        };
        /** @description A server that does not exist yet. The first volume is the boot volume. */
        QuoteRequest: {
            flavorId: string;
            volumes: components["schemas"]["QuoteVolume"][];
            publicAddresses: number;
        };
        /** @description What one part costs, whole. No prices where the cloud was asked and does not know. */
        QuotedPart: {
            part: "compute" | "volume" | "address";
            type: string | null;
            prices: components["schemas"]["Price"][];
        };
        Quote: {
            /** @description null where the cloud tells no more than the prices of its flavors. */
            parts: components["schemas"]["QuotedPart"][] | null;
        };
        PriceBookText: {
            /** @description YAML as it stands in the file. */
            text: string | null;
            /** @description What messages call it. */
            source: string | null;
        };
        NativeRequestInput: {
            method: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";
            /** @description From the root of the API of the provider. */
            path: string;
            /** @description Values by name; a list repeats the name. */
            query?: {
                [key: string]: components["schemas"]["Json"];
            };
            /** @description A body of JSON. */
            json?: components["schemas"]["Json"];
            /** @description A body of form fields. */
            form?: {
                [key: string]: string;
            };
            headers?: {
                [key: string]: string;
            };
            /** @description For OpenStack: compute, image, volume, network or identity. */
            service?: string;
            /** @description For OpenStack. */
            microversion?: string;
            /** @description What errors call it. */
            operation?: string;
            /** @description Answer with keys, passwords and tokens unmasked. */
            showSecrets?: boolean;
        };
        NativeReply: {
            status: number;
            headers: {
                [key: string]: string;
            };
            requestId: string | null;
            body: components["schemas"]["Json"];
        };
        NativeOperation: {
            operationId: string;
            method: string;
            path: string;
        };
        NativeFound: {
            found: components["schemas"]["NativeOperation"] | null;
            nearest: components["schemas"]["NativeOperation"] | null;
        };
        Upload: {
            /**
             * Format: uuid
             * @description Stands as the path of the file of an image import: `upload:<id>`.
             */
            id: string;
            sizeBytes: number;
            sha256: string;
            /** Format: date-time */
            expiresAt: string;
        };
        /** @description What waits for a person. */
        InboxItem: {
            kind: "resizeConfirmation" | "attention";
            cloud: string;
            target: string;
            name: string | null;
            /** @description null for a resize that was begun elsewhere. */
            operationId: string | null;
            question: string;
            /**
             * Format: date-time
             * @description When the gateway reverts the resize by itself.
             */
            revertsAt: string | null;
        };
        InboxList: {
            items: components["schemas"]["InboxItem"][];
        };
        EventType: "server.changed" | "server.removed" | "operation.changed" | "cloud.up" | "cloud.down";
        /** @description Something that happened. The members that are there depend on the type. */
        Event: {
            /** @description Grows; what Last-Event-ID takes. */
            id: string;
            type: components["schemas"]["EventType"];
            /** Format: date-time */
            at: string;
            cloud: string;
            /** @description The server. */
            ref?: string;
            server?: components["schemas"]["Server"];
            /** @description Members of the server that changed. */
            changes?: string[];
            operation?: components["schemas"]["Operation"];
            /** @description Why the cloud is down. */
            error?: components["schemas"]["CloudErrorJson"];
        };
        /** @description What a subject may do: look, act, or everything. */
        Role: "viewer" | "operator" | "admin";
        /** @description A subject and its role. A subject is `token:<id>`, `user:<issuer>#<sub>` or `group:<issuer>#<group>`. */
        Grant: {
            subject: string;
            role: components["schemas"]["Role"];
            /** @description Only operations that the subject itself started are seen and touched. */
            own?: boolean;
        };
        /** @description Resources of a project; each member narrows, and a project holds what any of its selectors holds. */
        ResourceSelector: {
            cloud: string;
            /** @description Labels that a resource must have; left out, the whole cloud. */
            labels?: {
                [key: string]: string;
            };
        };
        ProjectInput: {
            selectors: components["schemas"]["ResourceSelector"][];
            grants: components["schemas"]["Grant"][];
        };
        Project: {
            name: string;
            selectors: components["schemas"]["ResourceSelector"][];
            grants: components["schemas"]["Grant"][];
            /** Format: date-time */
            createdAt: string;
        };
        ProjectList: {
            items: components["schemas"]["Project"][];
        };
        /** @description Who asks. */
        Subject: {
            subject: string;
            /** @description May do everything, everywhere. */
            administrator: boolean;
            grants: {
                project: string;
                role: components["schemas"]["Role"];
                own: boolean;
            }[];
            /** Format: date-time */
            expiresAt: string | null;
        };
        TokenInput: {
            name: string;
            /** @description May do everything, everywhere. Only an administrator can make one. */
            administrator?: boolean;
            /** @description Projects of the token and its role in each. */
            grants?: {
                project: string;
                role: components["schemas"]["Role"];
                own?: boolean;
            }[];
            /** @description Left out, 90 days. */
            expiresInSeconds?: number;
        };
        Token: {
            /** Format: uuid */
            id: string;
            name: string;
            administrator: boolean;
            /** @description Its roles, in projects that the caller administers; all of them for an administrator and for the token itself. */
            grants: {
                project: string;
                role: components["schemas"]["Role"];
                own: boolean;
            }[];
            /** @description A subject; the first one was made by `gateway`. */
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            revokedAt: string | null;
            /** Format: date-time */
            lastUsedAt: string | null;
        };
        NewToken: {
            token: components["schemas"]["Token"];
            /** @description What Authorization takes after Bearer. It is not kept. */
            secret: string;
        };
        TokenList: {
            items: components["schemas"]["Token"][];
        };
        AuditAction: "plan" | "accept" | "write" | "finish" | "answer" | "cancel" | "native" | "access" | "denied" | "restore";
        /** @description One link of the chain. Its hash is over the hash before and over every other member. */
        AuditEntry: {
            number: number;
            /** Format: date-time */
            at: string;
            subject: string;
            action: components["schemas"]["AuditAction"];
            cloud: string | null;
            target: string | null;
            operationId: string | null;
            /** @description Redacted: names that were accepted, request ids of the provider. */
            detail: components["schemas"]["JsonObject"];
            previousHash: string;
            hash: string;
        };
        AuditList: {
            items: components["schemas"]["AuditEntry"][];
        };
        AuditVerdict: {
            valid: boolean;
            entries: number;
            /** @description Number of the first entry that does not fit. */
            firstBroken: number | null;
            /** @description Hash of the last entry; who keeps it elsewhere sees a chain that was cut off. */
            head: string | null;
        };
        WebhookInput: {
            /** Format: uri */
            url: string;
            /** @description Left out, all of them. */
            types?: components["schemas"]["EventType"][];
            /** @description Left out, all that its maker may see. */
            clouds?: string[];
        };
        Webhook: {
            /** Format: uuid */
            id: string;
            url: string;
            /** @description Empty for all of them. */
            types: components["schemas"]["EventType"][];
            /** @description Empty for all that its maker may see. */
            clouds: string[];
            /** Format: date-time */
            createdAt: string;
            createdBy: string;
            lastDelivery: null | {
                /** Format: date-time */
                at: string;
                eventId: string;
                status: number | null;
                error: string | null;
            };
        };
        NewWebhook: {
            webhook: components["schemas"]["Webhook"];
            /** @description Signs each delivery (HMAC-SHA256, Standard Webhooks). It is in this answer only. */
            secret: string;
        };
        WebhookList: {
            items: components["schemas"]["Webhook"][];
        };
        Health: {
            status: "ok" | "draining" | "failing";
            /** @description What was looked at: ok, or what is wrong. */
            checks: {
                [key: string]: string;
            };
        };
    };
    responses: {
        /** @description What went wrong. 409 with code consent_required carries the plan and the names to accept. */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The caller has it already. */
        NotModified: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Done. */
        Nothing: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The plan. Nothing was changed. */
        Plan: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Plan"];
            };
        };
        /** @description Whether it is possible. */
        Fit: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fit"];
            };
        };
        /** @description The operation. For an action, it was over when the answer was sent. */
        Operation: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Operation"];
            };
        };
        /** @description The operation goes on; look at its path. */
        OperationStarted: {
            headers: {
                Location: components["headers"]["Location"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Operation"];
            };
        };
        /** @description The server. */
        Server: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Server"];
            };
        };
        /** @description One page; clouds that failed are named in it, and how old the rows of each are. */
        ServerList: {
            headers: {
                Link: components["headers"]["Link"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServerList"] & components["schemas"]["PageFacts"];
            };
        };
        /** @description The flavor. */
        Flavor: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Flavor"];
            };
        };
        /** @description One page; clouds that failed are named in it, and how old the rows of each are. */
        FlavorList: {
            headers: {
                Link: components["headers"]["Link"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["FlavorList"] & components["schemas"]["PageFacts"];
            };
        };
        /** @description The image. */
        Image: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Image"];
            };
        };
        /** @description One page; clouds that failed are named in it, and how old the rows of each are. */
        ImageList: {
            headers: {
                Link: components["headers"]["Link"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ImageList"] & components["schemas"]["PageFacts"];
            };
        };
        /** @description The volume. */
        Volume: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Volume"];
            };
        };
        /** @description One page; clouds that failed are named in it, and how old the rows of each are. */
        VolumeList: {
            headers: {
                Link: components["headers"]["Link"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["VolumeList"] & components["schemas"]["PageFacts"];
            };
        };
        /** @description The volume snapshot. */
        VolumeSnapshot: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["VolumeSnapshot"];
            };
        };
        /** @description One page; clouds that failed are named in it, and how old the rows of each are. */
        VolumeSnapshotList: {
            headers: {
                Link: components["headers"]["Link"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["VolumeSnapshotList"] & components["schemas"]["PageFacts"];
            };
        };
        /** @description The volume type. */
        VolumeType: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["VolumeType"];
            };
        };
        /** @description One page; clouds that failed are named in it, and how old the rows of each are. */
        VolumeTypeList: {
            headers: {
                Link: components["headers"]["Link"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["VolumeTypeList"] & components["schemas"]["PageFacts"];
            };
        };
        /** @description The key pair. */
        KeyPair: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["KeyPair"];
            };
        };
        /** @description One page; clouds that failed are named in it, and how old the rows of each are. */
        KeyPairList: {
            headers: {
                Link: components["headers"]["Link"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["KeyPairList"] & components["schemas"]["PageFacts"];
            };
        };
        /** @description The network. */
        Network: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Network"];
            };
        };
        /** @description One page; clouds that failed are named in it, and how old the rows of each are. */
        NetworkList: {
            headers: {
                Link: components["headers"]["Link"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NetworkList"] & components["schemas"]["PageFacts"];
            };
        };
        /** @description The subnet. */
        Subnet: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Subnet"];
            };
        };
        /** @description One page; clouds that failed are named in it, and how old the rows of each are. */
        SubnetList: {
            headers: {
                Link: components["headers"]["Link"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SubnetList"] & components["schemas"]["PageFacts"];
            };
        };
        /** @description The port. */
        Port: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Port"];
            };
        };
        /** @description One page; clouds that failed are named in it, and how old the rows of each are. */
        PortList: {
            headers: {
                Link: components["headers"]["Link"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PortList"] & components["schemas"]["PageFacts"];
            };
        };
        /** @description The floating IP. */
        FloatingIp: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["FloatingIp"];
            };
        };
        /** @description One page; clouds that failed are named in it, and how old the rows of each are. */
        FloatingIpList: {
            headers: {
                Link: components["headers"]["Link"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["FloatingIpList"] & components["schemas"]["PageFacts"];
            };
        };
        /** @description The security group. */
        SecurityGroup: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SecurityGroup"];
            };
        };
        /** @description One page; clouds that failed are named in it, and how old the rows of each are. */
        SecurityGroupList: {
            headers: {
                Link: components["headers"]["Link"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SecurityGroupList"] & components["schemas"]["PageFacts"];
            };
        };
        /** @description The server group. */
        ServerGroup: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServerGroup"];
            };
        };
        /** @description One page; clouds that failed are named in it, and how old the rows of each are. */
        ServerGroupList: {
            headers: {
                Link: components["headers"]["Link"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServerGroupList"] & components["schemas"]["PageFacts"];
            };
        };
        /** @description The user script. */
        UserScript: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UserScript"];
            };
        };
        /** @description One page; clouds that failed are named in it, and how old the rows of each are. */
        UserScriptList: {
            headers: {
                Link: components["headers"]["Link"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UserScriptList"] & components["schemas"]["PageFacts"];
            };
        };
        /** @description The region. */
        Region: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Region"];
            };
        };
        /** @description One page; clouds that failed are named in it, and how old the rows of each are. */
        RegionList: {
            headers: {
                Link: components["headers"]["Link"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["RegionList"] & components["schemas"]["PageFacts"];
            };
        };
        /** @description The quota. */
        Quota: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Quota"];
            };
        };
        /** @description One page; clouds that failed are named in it, and how old the rows of each are. */
        QuotaList: {
            headers: {
                Link: components["headers"]["Link"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["QuotaList"] & components["schemas"]["PageFacts"];
            };
        };
        /** @description The bill. */
        Bill: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Bill"];
            };
        };
        /** @description One page; clouds that failed are named in it, and how old the rows of each are. */
        BillList: {
            headers: {
                Link: components["headers"]["Link"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BillList"] & components["schemas"]["PageFacts"];
            };
        };
        /** @description The clouds. */
        CloudList: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CloudList"];
            };
        };
        /** @description The cloud. */
        Cloud: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Cloud"];
            };
        };
        /** @description What the read shows. */
        CloudCheck: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CloudCheck"];
            };
        };
        /** @description Where it is. */
        CloudPlace: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CloudPlace"];
            };
        };
        /** @description Whether there was a session. */
        SignedOut: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SignedOut"];
            };
        };
        /** @description The rules. */
        BillingRules: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BillingRules"];
            };
        };
        /** @description The parts. */
        Quote: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Quote"];
            };
        };
        /** @description The book; null where there is none. */
        PriceBookText: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PriceBookText"];
            };
        };
        /** @description What the cloud answered, with keys, passwords and tokens masked. */
        NativeReply: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NativeReply"];
            };
        };
        /** @description The operation, or what comes nearest. */
        NativeFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NativeFound"];
            };
        };
        /** @description The bytes. */
        Bytes: {
            headers: {
                "X-Isobar-Checksum": components["headers"]["X-Isobar-Checksum"];
                [name: string]: unknown;
            };
            content: {
                "application/octet-stream": string;
            };
        };
        /** @description The file. */
        Upload: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Upload"];
            };
        };
        /** @description One page; clouds that failed are named in it. */
        OperationList: {
            headers: {
                Link: components["headers"]["Link"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["OperationList"] & components["schemas"]["PageFacts"];
            };
        };
        /** @description The events after those that the caller has. */
        OperationEventList: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["OperationEventList"];
            };
        };
        /** @description Each as a compact JWE; empty where there is nothing, or no more. */
        SealedSecrets: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SealedSecrets"];
            };
        };
        /** @description What waits. */
        InboxList: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InboxList"];
            };
        };
        /** @description Events as they happen; the data of each is an Event. */
        EventStream: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/event-stream": string;
            };
        };
        /** @description The caller. */
        Subject: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Subject"];
            };
        };
        /** @description One page of tokens. */
        TokenList: {
            headers: {
                Link: components["headers"]["Link"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TokenList"];
            };
        };
        /** @description The token with its secret. */
        NewToken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NewToken"];
            };
        };
        /** @description One page of projects. */
        ProjectList: {
            headers: {
                Link: components["headers"]["Link"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ProjectList"];
            };
        };
        /** @description The project. */
        Project: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Project"];
            };
        };
        /** @description One page. */
        AuditList: {
            headers: {
                Link: components["headers"]["Link"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AuditList"];
            };
        };
        /** @description An AuditEntry on each line. */
        AuditLines: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/x-ndjson": string;
            };
        };
        /** @description Whether the chain holds. */
        AuditVerdict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AuditVerdict"];
            };
        };
        /** @description One page of webhooks. */
        WebhookList: {
            headers: {
                Link: components["headers"]["Link"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["WebhookList"];
            };
        };
        /** @description The webhook with its secret. */
        NewWebhook: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NewWebhook"];
            };
        };
        /** @description How it is. */
        Health: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Health"];
            };
        };
        /** @description The metrics. */
        Metrics: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/plain": string;
            };
        };
        /** @description The document. */
        Document: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["JsonObject"];
            };
        };
        /** @description A page. */
        Page: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/html": string;
            };
        };
    };
    parameters: {
        /** @description Name of a configured cloud. */
        CloudName: string;
        /** @description Id as the cloud gave it, or the name. */
        Id: string;
        /** @description As it was given out; of another there is none. */
        OperationId: string;
        RecordId: string;
        ProjectName: string;
        /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
        Action: components["schemas"]["Action"];
        /** @description Names of clouds; left out, all of them. */
        Cloud: string[];
        Phase: components["schemas"]["Phase"];
        /** @description Labels that must be there, as name=value. */
        Label: string[];
        OperationState: components["schemas"]["OperationState"];
        /** @description Only operations that are not at their end. */
        Active: boolean;
        /** @description Only operations on this `<cloud>/<id>`. */
        Target: string;
        /** @description Only what the caller started. */
        Mine: boolean;
        /** @description Part of a name, id, address or label. */
        Search: string;
        /** @description Members that must have a value, as member=value; a dot leads inside, such as native.status=ACTIVE. */
        Filter: string[];
        /** @description A member; a minus before it turns the order round. What is not known comes last. */
        Sort: string;
        /** @description Rows of a page; left out, 100. */
        Limit: number;
        /** @description Opaque; from the Link header of the page before. */
        Cursor: string;
        /** @description Members to answer with, beside ref; left out, all of them. */
        Fields: string[];
        /** @description How many events the caller has. */
        After: number;
        /** @description The last number that the caller has. */
        AuditAfter: number;
        /** @description Types of events; left out, all of them. */
        EventTypes: components["schemas"]["EventType"][];
        /** @description The last event that the caller has seen. */
        LastEventId: string;
        /** @description The ETag that the caller has. */
        IfNoneMatch: string;
        /** @description `wait=N`: answer when it is over, or after N seconds (60 at most). */
        Prefer: string;
        /** @description The same key with the same body gives the same answer again for 24 hours; with another body it is 409. */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: {
        /** @description rel="next" leads to the page after this one; absent on the last page. */
        Link: string;
        /** @description Path of the operation. */
        Location: string;
        /** @description Changes when the answer does. */
        ETag: string;
        /** @description Of the whole, as the cloud states it: algorithm:digest. An answer that does not match it breaks off before its end. */
        "X-Isobar-Checksum": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    showSubject: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Subject"];
            default: components["responses"]["Problem"];
        };
    };
    listClouds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CloudList"];
            default: components["responses"]["Problem"];
        };
    };
    showCloud: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Cloud"];
            default: components["responses"]["Problem"];
        };
    };
    checkCloud: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CloudCheck"];
            default: components["responses"]["Problem"];
        };
    };
    showPlace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["CloudPlace"];
            default: components["responses"]["Problem"];
        };
    };
    signOutOfCloud: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SignedOut"];
            default: components["responses"]["Problem"];
        };
    };
    refreshCloud: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["Cloud"];
            default: components["responses"]["Problem"];
        };
    };
    showBilling: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["BillingRules"];
            default: components["responses"]["Problem"];
        };
    };
    quotePrices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteRequest"];
            };
        };
        responses: {
            200: components["responses"]["Quote"];
            default: components["responses"]["Problem"];
        };
    };
    showPriceBook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["PriceBookText"];
            default: components["responses"]["Problem"];
        };
    };
    requestNatively: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gives the same answer again for 24 hours; with another body it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NativeRequestInput"];
            };
        };
        responses: {
            200: components["responses"]["NativeReply"];
            default: components["responses"]["Problem"];
        };
    };
    findNativeOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NativeRequestInput"];
            };
        };
        responses: {
            200: components["responses"]["NativeFound"];
            default: components["responses"]["Problem"];
        };
    };
    listServers: {
        parameters: {
            query?: {
                /** @description Names of clouds; left out, all of them. */
                cloud?: components["parameters"]["Cloud"];
                phase?: components["parameters"]["Phase"];
                /** @description Labels that must be there, as name=value. */
                label?: components["parameters"]["Label"];
                /** @description Part of a name, id, address or label. */
                q?: components["parameters"]["Search"];
                /** @description Members that must have a value, as member=value; a dot leads inside, such as native.status=ACTIVE. */
                filter?: components["parameters"]["Filter"];
                /** @description A member; a minus before it turns the order round. What is not known comes last. */
                sort?: components["parameters"]["Sort"];
                /** @description Rows of a page; left out, 100. */
                limit?: components["parameters"]["Limit"];
                /** @description Opaque; from the Link header of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Members to answer with, beside ref; left out, all of them. */
                fields?: components["parameters"]["Fields"];
            };
            header?: {
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ServerList"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    showServer: {
        parameters: {
            query?: {
                /** @description Members to answer with, beside ref; left out, all of them. */
                fields?: components["parameters"]["Fields"];
            };
            header?: {
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Server"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    planServerCreation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanInput"];
            };
        };
        responses: {
            200: components["responses"]["Plan"];
            default: components["responses"]["Problem"];
        };
    };
    createServer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gives the same answer again for 24 hours; with another body it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `wait=N`: answer when it is over, or after N seconds (60 at most). */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionInput"];
            };
        };
        responses: {
            200: components["responses"]["Operation"];
            202: components["responses"]["OperationStarted"];
            default: components["responses"]["Problem"];
        };
    };
    planServerAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanInput"];
            };
        };
        responses: {
            200: components["responses"]["Plan"];
            default: components["responses"]["Problem"];
        };
    };
    canActOnServer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CanInput"];
            };
        };
        responses: {
            200: components["responses"]["Fit"];
            default: components["responses"]["Problem"];
        };
    };
    actOnServer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gives the same answer again for 24 hours; with another body it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `wait=N`: answer when it is over, or after N seconds (60 at most). */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionInput"];
            };
        };
        responses: {
            200: components["responses"]["Operation"];
            202: components["responses"]["OperationStarted"];
            default: components["responses"]["Problem"];
        };
    };
    listFlavors: {
        parameters: {
            query?: {
                /** @description Names of clouds; left out, all of them. */
                cloud?: components["parameters"]["Cloud"];
                /** @description Part of a name, id, address or label. */
                q?: components["parameters"]["Search"];
                /** @description Members that must have a value, as member=value; a dot leads inside, such as native.status=ACTIVE. */
                filter?: components["parameters"]["Filter"];
                /** @description A member; a minus before it turns the order round. What is not known comes last. */
                sort?: components["parameters"]["Sort"];
                /** @description Rows of a page; left out, 100. */
                limit?: components["parameters"]["Limit"];
                /** @description Opaque; from the Link header of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Members to answer with, beside ref; left out, all of them. */
                fields?: components["parameters"]["Fields"];
            };
            header?: {
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["FlavorList"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    showFlavor: {
        parameters: {
            query?: {
                /** @description Members to answer with, beside ref; left out, all of them. */
                fields?: components["parameters"]["Fields"];
            };
            header?: {
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Flavor"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    listImages: {
        parameters: {
            query?: {
                /** @description Names of clouds; left out, all of them. */
                cloud?: components["parameters"]["Cloud"];
                /** @description Part of a name, id, address or label. */
                q?: components["parameters"]["Search"];
                /** @description Members that must have a value, as member=value; a dot leads inside, such as native.status=ACTIVE. */
                filter?: components["parameters"]["Filter"];
                /** @description A member; a minus before it turns the order round. What is not known comes last. */
                sort?: components["parameters"]["Sort"];
                /** @description Rows of a page; left out, 100. */
                limit?: components["parameters"]["Limit"];
                /** @description Opaque; from the Link header of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Members to answer with, beside ref; left out, all of them. */
                fields?: components["parameters"]["Fields"];
            };
            header?: {
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ImageList"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    showImage: {
        parameters: {
            query?: {
                /** @description Members to answer with, beside ref; left out, all of them. */
                fields?: components["parameters"]["Fields"];
            };
            header?: {
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Image"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    planImageCreation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanInput"];
            };
        };
        responses: {
            200: components["responses"]["Plan"];
            default: components["responses"]["Problem"];
        };
    };
    createImage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gives the same answer again for 24 hours; with another body it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `wait=N`: answer when it is over, or after N seconds (60 at most). */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionInput"];
            };
        };
        responses: {
            200: components["responses"]["Operation"];
            202: components["responses"]["OperationStarted"];
            default: components["responses"]["Problem"];
        };
    };
    planImageAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanInput"];
            };
        };
        responses: {
            200: components["responses"]["Plan"];
            default: components["responses"]["Problem"];
        };
    };
    canActOnImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CanInput"];
            };
        };
        responses: {
            200: components["responses"]["Fit"];
            default: components["responses"]["Problem"];
        };
    };
    actOnImage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gives the same answer again for 24 hours; with another body it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `wait=N`: answer when it is over, or after N seconds (60 at most). */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionInput"];
            };
        };
        responses: {
            200: components["responses"]["Operation"];
            202: components["responses"]["OperationStarted"];
            default: components["responses"]["Problem"];
        };
    };
    downloadImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Bytes"];
            default: components["responses"]["Problem"];
        };
    };
    listVolumes: {
        parameters: {
            query?: {
                /** @description Names of clouds; left out, all of them. */
                cloud?: components["parameters"]["Cloud"];
                /** @description Part of a name, id, address or label. */
                q?: components["parameters"]["Search"];
                /** @description Members that must have a value, as member=value; a dot leads inside, such as native.status=ACTIVE. */
                filter?: components["parameters"]["Filter"];
                /** @description A member; a minus before it turns the order round. What is not known comes last. */
                sort?: components["parameters"]["Sort"];
                /** @description Rows of a page; left out, 100. */
                limit?: components["parameters"]["Limit"];
                /** @description Opaque; from the Link header of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Members to answer with, beside ref; left out, all of them. */
                fields?: components["parameters"]["Fields"];
            };
            header?: {
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["VolumeList"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    showVolume: {
        parameters: {
            query?: {
                /** @description Members to answer with, beside ref; left out, all of them. */
                fields?: components["parameters"]["Fields"];
            };
            header?: {
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Volume"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    planVolumeCreation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanInput"];
            };
        };
        responses: {
            200: components["responses"]["Plan"];
            default: components["responses"]["Problem"];
        };
    };
    createVolume: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gives the same answer again for 24 hours; with another body it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `wait=N`: answer when it is over, or after N seconds (60 at most). */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionInput"];
            };
        };
        responses: {
            200: components["responses"]["Operation"];
            202: components["responses"]["OperationStarted"];
            default: components["responses"]["Problem"];
        };
    };
    planVolumeAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanInput"];
            };
        };
        responses: {
            200: components["responses"]["Plan"];
            default: components["responses"]["Problem"];
        };
    };
    canActOnVolume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CanInput"];
            };
        };
        responses: {
            200: components["responses"]["Fit"];
            default: components["responses"]["Problem"];
        };
    };
    actOnVolume: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gives the same answer again for 24 hours; with another body it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `wait=N`: answer when it is over, or after N seconds (60 at most). */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionInput"];
            };
        };
        responses: {
            200: components["responses"]["Operation"];
            202: components["responses"]["OperationStarted"];
            default: components["responses"]["Problem"];
        };
    };
    listVolumeSnapshots: {
        parameters: {
            query?: {
                /** @description Names of clouds; left out, all of them. */
                cloud?: components["parameters"]["Cloud"];
                /** @description Part of a name, id, address or label. */
                q?: components["parameters"]["Search"];
                /** @description Members that must have a value, as member=value; a dot leads inside, such as native.status=ACTIVE. */
                filter?: components["parameters"]["Filter"];
                /** @description A member; a minus before it turns the order round. What is not known comes last. */
                sort?: components["parameters"]["Sort"];
                /** @description Rows of a page; left out, 100. */
                limit?: components["parameters"]["Limit"];
                /** @description Opaque; from the Link header of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Members to answer with, beside ref; left out, all of them. */
                fields?: components["parameters"]["Fields"];
            };
            header?: {
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["VolumeSnapshotList"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    showVolumeSnapshot: {
        parameters: {
            query?: {
                /** @description Members to answer with, beside ref; left out, all of them. */
                fields?: components["parameters"]["Fields"];
            };
            header?: {
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["VolumeSnapshot"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    planVolumeSnapshotAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanInput"];
            };
        };
        responses: {
            200: components["responses"]["Plan"];
            default: components["responses"]["Problem"];
        };
    };
    canActOnVolumeSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CanInput"];
            };
        };
        responses: {
            200: components["responses"]["Fit"];
            default: components["responses"]["Problem"];
        };
    };
    actOnVolumeSnapshot: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gives the same answer again for 24 hours; with another body it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `wait=N`: answer when it is over, or after N seconds (60 at most). */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionInput"];
            };
        };
        responses: {
            200: components["responses"]["Operation"];
            202: components["responses"]["OperationStarted"];
            default: components["responses"]["Problem"];
        };
    };
    listVolumeTypes: {
        parameters: {
            query?: {
                /** @description Names of clouds; left out, all of them. */
                cloud?: components["parameters"]["Cloud"];
                /** @description Part of a name, id, address or label. */
                q?: components["parameters"]["Search"];
                /** @description Members that must have a value, as member=value; a dot leads inside, such as native.status=ACTIVE. */
                filter?: components["parameters"]["Filter"];
                /** @description A member; a minus before it turns the order round. What is not known comes last. */
                sort?: components["parameters"]["Sort"];
                /** @description Rows of a page; left out, 100. */
                limit?: components["parameters"]["Limit"];
                /** @description Opaque; from the Link header of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Members to answer with, beside ref; left out, all of them. */
                fields?: components["parameters"]["Fields"];
            };
            header?: {
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["VolumeTypeList"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    showVolumeType: {
        parameters: {
            query?: {
                /** @description Members to answer with, beside ref; left out, all of them. */
                fields?: components["parameters"]["Fields"];
            };
            header?: {
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["VolumeType"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    listKeyPairs: {
        parameters: {
            query?: {
                /** @description Names of clouds; left out, all of them. */
                cloud?: components["parameters"]["Cloud"];
                /** @description Part of a name, id, address or label. */
                q?: components["parameters"]["Search"];
                /** @description Members that must have a value, as member=value; a dot leads inside, such as native.status=ACTIVE. */
                filter?: components["parameters"]["Filter"];
                /** @description A member; a minus before it turns the order round. What is not known comes last. */
                sort?: components["parameters"]["Sort"];
                /** @description Rows of a page; left out, 100. */
                limit?: components["parameters"]["Limit"];
                /** @description Opaque; from the Link header of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Members to answer with, beside ref; left out, all of them. */
                fields?: components["parameters"]["Fields"];
            };
            header?: {
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["KeyPairList"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    showKeyPair: {
        parameters: {
            query?: {
                /** @description Members to answer with, beside ref; left out, all of them. */
                fields?: components["parameters"]["Fields"];
            };
            header?: {
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["KeyPair"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    planKeyPairCreation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanInput"];
            };
        };
        responses: {
            200: components["responses"]["Plan"];
            default: components["responses"]["Problem"];
        };
    };
    createKeyPair: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gives the same answer again for 24 hours; with another body it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `wait=N`: answer when it is over, or after N seconds (60 at most). */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionInput"];
            };
        };
        responses: {
            200: components["responses"]["Operation"];
            202: components["responses"]["OperationStarted"];
            default: components["responses"]["Problem"];
        };
    };
    planKeyPairAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanInput"];
            };
        };
        responses: {
            200: components["responses"]["Plan"];
            default: components["responses"]["Problem"];
        };
    };
    canActOnKeyPair: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CanInput"];
            };
        };
        responses: {
            200: components["responses"]["Fit"];
            default: components["responses"]["Problem"];
        };
    };
    actOnKeyPair: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gives the same answer again for 24 hours; with another body it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `wait=N`: answer when it is over, or after N seconds (60 at most). */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionInput"];
            };
        };
        responses: {
            200: components["responses"]["Operation"];
            202: components["responses"]["OperationStarted"];
            default: components["responses"]["Problem"];
        };
    };
    listNetworks: {
        parameters: {
            query?: {
                /** @description Names of clouds; left out, all of them. */
                cloud?: components["parameters"]["Cloud"];
                /** @description Part of a name, id, address or label. */
                q?: components["parameters"]["Search"];
                /** @description Members that must have a value, as member=value; a dot leads inside, such as native.status=ACTIVE. */
                filter?: components["parameters"]["Filter"];
                /** @description A member; a minus before it turns the order round. What is not known comes last. */
                sort?: components["parameters"]["Sort"];
                /** @description Rows of a page; left out, 100. */
                limit?: components["parameters"]["Limit"];
                /** @description Opaque; from the Link header of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Members to answer with, beside ref; left out, all of them. */
                fields?: components["parameters"]["Fields"];
            };
            header?: {
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["NetworkList"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    showNetwork: {
        parameters: {
            query?: {
                /** @description Members to answer with, beside ref; left out, all of them. */
                fields?: components["parameters"]["Fields"];
            };
            header?: {
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Network"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    listSubnets: {
        parameters: {
            query?: {
                /** @description Names of clouds; left out, all of them. */
                cloud?: components["parameters"]["Cloud"];
                /** @description Part of a name, id, address or label. */
                q?: components["parameters"]["Search"];
                /** @description Members that must have a value, as member=value; a dot leads inside, such as native.status=ACTIVE. */
                filter?: components["parameters"]["Filter"];
                /** @description A member; a minus before it turns the order round. What is not known comes last. */
                sort?: components["parameters"]["Sort"];
                /** @description Rows of a page; left out, 100. */
                limit?: components["parameters"]["Limit"];
                /** @description Opaque; from the Link header of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Members to answer with, beside ref; left out, all of them. */
                fields?: components["parameters"]["Fields"];
            };
            header?: {
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SubnetList"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    showSubnet: {
        parameters: {
            query?: {
                /** @description Members to answer with, beside ref; left out, all of them. */
                fields?: components["parameters"]["Fields"];
            };
            header?: {
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Subnet"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    listPorts: {
        parameters: {
            query?: {
                /** @description Names of clouds; left out, all of them. */
                cloud?: components["parameters"]["Cloud"];
                /** @description Part of a name, id, address or label. */
                q?: components["parameters"]["Search"];
                /** @description Members that must have a value, as member=value; a dot leads inside, such as native.status=ACTIVE. */
                filter?: components["parameters"]["Filter"];
                /** @description A member; a minus before it turns the order round. What is not known comes last. */
                sort?: components["parameters"]["Sort"];
                /** @description Rows of a page; left out, 100. */
                limit?: components["parameters"]["Limit"];
                /** @description Opaque; from the Link header of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Members to answer with, beside ref; left out, all of them. */
                fields?: components["parameters"]["Fields"];
            };
            header?: {
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["PortList"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    showPort: {
        parameters: {
            query?: {
                /** @description Members to answer with, beside ref; left out, all of them. */
                fields?: components["parameters"]["Fields"];
            };
            header?: {
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Port"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    planPortCreation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanInput"];
            };
        };
        responses: {
            200: components["responses"]["Plan"];
            default: components["responses"]["Problem"];
        };
    };
    createPort: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gives the same answer again for 24 hours; with another body it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `wait=N`: answer when it is over, or after N seconds (60 at most). */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionInput"];
            };
        };
        responses: {
            200: components["responses"]["Operation"];
            202: components["responses"]["OperationStarted"];
            default: components["responses"]["Problem"];
        };
    };
    planPortAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanInput"];
            };
        };
        responses: {
            200: components["responses"]["Plan"];
            default: components["responses"]["Problem"];
        };
    };
    canActOnPort: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CanInput"];
            };
        };
        responses: {
            200: components["responses"]["Fit"];
            default: components["responses"]["Problem"];
        };
    };
    actOnPort: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gives the same answer again for 24 hours; with another body it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `wait=N`: answer when it is over, or after N seconds (60 at most). */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionInput"];
            };
        };
        responses: {
            200: components["responses"]["Operation"];
            202: components["responses"]["OperationStarted"];
            default: components["responses"]["Problem"];
        };
    };
    listFloatingIps: {
        parameters: {
            query?: {
                /** @description Names of clouds; left out, all of them. */
                cloud?: components["parameters"]["Cloud"];
                /** @description Part of a name, id, address or label. */
                q?: components["parameters"]["Search"];
                /** @description Members that must have a value, as member=value; a dot leads inside, such as native.status=ACTIVE. */
                filter?: components["parameters"]["Filter"];
                /** @description A member; a minus before it turns the order round. What is not known comes last. */
                sort?: components["parameters"]["Sort"];
                /** @description Rows of a page; left out, 100. */
                limit?: components["parameters"]["Limit"];
                /** @description Opaque; from the Link header of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Members to answer with, beside ref; left out, all of them. */
                fields?: components["parameters"]["Fields"];
            };
            header?: {
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["FloatingIpList"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    showFloatingIp: {
        parameters: {
            query?: {
                /** @description Members to answer with, beside ref; left out, all of them. */
                fields?: components["parameters"]["Fields"];
            };
            header?: {
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["FloatingIp"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    planFloatingIpCreation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanInput"];
            };
        };
        responses: {
            200: components["responses"]["Plan"];
            default: components["responses"]["Problem"];
        };
    };
    createFloatingIp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gives the same answer again for 24 hours; with another body it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `wait=N`: answer when it is over, or after N seconds (60 at most). */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionInput"];
            };
        };
        responses: {
            200: components["responses"]["Operation"];
            202: components["responses"]["OperationStarted"];
            default: components["responses"]["Problem"];
        };
    };
    planFloatingIpAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanInput"];
            };
        };
        responses: {
            200: components["responses"]["Plan"];
            default: components["responses"]["Problem"];
        };
    };
    canActOnFloatingIp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CanInput"];
            };
        };
        responses: {
            200: components["responses"]["Fit"];
            default: components["responses"]["Problem"];
        };
    };
    actOnFloatingIp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gives the same answer again for 24 hours; with another body it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `wait=N`: answer when it is over, or after N seconds (60 at most). */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionInput"];
            };
        };
        responses: {
            200: components["responses"]["Operation"];
            202: components["responses"]["OperationStarted"];
            default: components["responses"]["Problem"];
        };
    };
    listSecurityGroups: {
        parameters: {
            query?: {
                /** @description Names of clouds; left out, all of them. */
                cloud?: components["parameters"]["Cloud"];
                /** @description Part of a name, id, address or label. */
                q?: components["parameters"]["Search"];
                /** @description Members that must have a value, as member=value; a dot leads inside, such as native.status=ACTIVE. */
                filter?: components["parameters"]["Filter"];
                /** @description A member; a minus before it turns the order round. What is not known comes last. */
                sort?: components["parameters"]["Sort"];
                /** @description Rows of a page; left out, 100. */
                limit?: components["parameters"]["Limit"];
                /** @description Opaque; from the Link header of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Members to answer with, beside ref; left out, all of them. */
                fields?: components["parameters"]["Fields"];
            };
            header?: {
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SecurityGroupList"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    showSecurityGroup: {
        parameters: {
            query?: {
                /** @description Members to answer with, beside ref; left out, all of them. */
                fields?: components["parameters"]["Fields"];
            };
            header?: {
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SecurityGroup"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    planSecurityGroupCreation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanInput"];
            };
        };
        responses: {
            200: components["responses"]["Plan"];
            default: components["responses"]["Problem"];
        };
    };
    createSecurityGroup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gives the same answer again for 24 hours; with another body it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `wait=N`: answer when it is over, or after N seconds (60 at most). */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionInput"];
            };
        };
        responses: {
            200: components["responses"]["Operation"];
            202: components["responses"]["OperationStarted"];
            default: components["responses"]["Problem"];
        };
    };
    planSecurityGroupAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanInput"];
            };
        };
        responses: {
            200: components["responses"]["Plan"];
            default: components["responses"]["Problem"];
        };
    };
    canActOnSecurityGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CanInput"];
            };
        };
        responses: {
            200: components["responses"]["Fit"];
            default: components["responses"]["Problem"];
        };
    };
    actOnSecurityGroup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gives the same answer again for 24 hours; with another body it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `wait=N`: answer when it is over, or after N seconds (60 at most). */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionInput"];
            };
        };
        responses: {
            200: components["responses"]["Operation"];
            202: components["responses"]["OperationStarted"];
            default: components["responses"]["Problem"];
        };
    };
    listServerGroups: {
        parameters: {
            query?: {
                /** @description Names of clouds; left out, all of them. */
                cloud?: components["parameters"]["Cloud"];
                /** @description Part of a name, id, address or label. */
                q?: components["parameters"]["Search"];
                /** @description Members that must have a value, as member=value; a dot leads inside, such as native.status=ACTIVE. */
                filter?: components["parameters"]["Filter"];
                /** @description A member; a minus before it turns the order round. What is not known comes last. */
                sort?: components["parameters"]["Sort"];
                /** @description Rows of a page; left out, 100. */
                limit?: components["parameters"]["Limit"];
                /** @description Opaque; from the Link header of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Members to answer with, beside ref; left out, all of them. */
                fields?: components["parameters"]["Fields"];
            };
            header?: {
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ServerGroupList"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    showServerGroup: {
        parameters: {
            query?: {
                /** @description Members to answer with, beside ref; left out, all of them. */
                fields?: components["parameters"]["Fields"];
            };
            header?: {
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ServerGroup"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    planServerGroupCreation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanInput"];
            };
        };
        responses: {
            200: components["responses"]["Plan"];
            default: components["responses"]["Problem"];
        };
    };
    createServerGroup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gives the same answer again for 24 hours; with another body it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `wait=N`: answer when it is over, or after N seconds (60 at most). */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionInput"];
            };
        };
        responses: {
            200: components["responses"]["Operation"];
            202: components["responses"]["OperationStarted"];
            default: components["responses"]["Problem"];
        };
    };
    planServerGroupAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanInput"];
            };
        };
        responses: {
            200: components["responses"]["Plan"];
            default: components["responses"]["Problem"];
        };
    };
    canActOnServerGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CanInput"];
            };
        };
        responses: {
            200: components["responses"]["Fit"];
            default: components["responses"]["Problem"];
        };
    };
    actOnServerGroup: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gives the same answer again for 24 hours; with another body it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `wait=N`: answer when it is over, or after N seconds (60 at most). */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
                /** @description An action on this kind of resource; one that makes a new one has no id in its path. */
                action: components["parameters"]["Action"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionInput"];
            };
        };
        responses: {
            200: components["responses"]["Operation"];
            202: components["responses"]["OperationStarted"];
            default: components["responses"]["Problem"];
        };
    };
    listUserScripts: {
        parameters: {
            query?: {
                /** @description Names of clouds; left out, all of them. */
                cloud?: components["parameters"]["Cloud"];
                /** @description Part of a name, id, address or label. */
                q?: components["parameters"]["Search"];
                /** @description Members that must have a value, as member=value; a dot leads inside, such as native.status=ACTIVE. */
                filter?: components["parameters"]["Filter"];
                /** @description A member; a minus before it turns the order round. What is not known comes last. */
                sort?: components["parameters"]["Sort"];
                /** @description Rows of a page; left out, 100. */
                limit?: components["parameters"]["Limit"];
                /** @description Opaque; from the Link header of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Members to answer with, beside ref; left out, all of them. */
                fields?: components["parameters"]["Fields"];
            };
            header?: {
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["UserScriptList"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    showUserScript: {
        parameters: {
            query?: {
                /** @description Members to answer with, beside ref; left out, all of them. */
                fields?: components["parameters"]["Fields"];
            };
            header?: {
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["UserScript"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    listRegions: {
        parameters: {
            query?: {
                /** @description Names of clouds; left out, all of them. */
                cloud?: components["parameters"]["Cloud"];
                /** @description Part of a name, id, address or label. */
                q?: components["parameters"]["Search"];
                /** @description Members that must have a value, as member=value; a dot leads inside, such as native.status=ACTIVE. */
                filter?: components["parameters"]["Filter"];
                /** @description A member; a minus before it turns the order round. What is not known comes last. */
                sort?: components["parameters"]["Sort"];
                /** @description Rows of a page; left out, 100. */
                limit?: components["parameters"]["Limit"];
                /** @description Opaque; from the Link header of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Members to answer with, beside ref; left out, all of them. */
                fields?: components["parameters"]["Fields"];
            };
            header?: {
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["RegionList"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    showRegion: {
        parameters: {
            query?: {
                /** @description Members to answer with, beside ref; left out, all of them. */
                fields?: components["parameters"]["Fields"];
            };
            header?: {
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Region"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    listQuotas: {
        parameters: {
            query?: {
                /** @description Names of clouds; left out, all of them. */
                cloud?: components["parameters"]["Cloud"];
                /** @description Part of a name, id, address or label. */
                q?: components["parameters"]["Search"];
                /** @description Members that must have a value, as member=value; a dot leads inside, such as native.status=ACTIVE. */
                filter?: components["parameters"]["Filter"];
                /** @description A member; a minus before it turns the order round. What is not known comes last. */
                sort?: components["parameters"]["Sort"];
                /** @description Rows of a page; left out, 100. */
                limit?: components["parameters"]["Limit"];
                /** @description Opaque; from the Link header of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Members to answer with, beside ref; left out, all of them. */
                fields?: components["parameters"]["Fields"];
            };
            header?: {
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["QuotaList"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    showQuota: {
        parameters: {
            query?: {
                /** @description Members to answer with, beside ref; left out, all of them. */
                fields?: components["parameters"]["Fields"];
            };
            header?: {
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Quota"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    listBills: {
        parameters: {
            query?: {
                /** @description Names of clouds; left out, all of them. */
                cloud?: components["parameters"]["Cloud"];
                /** @description Part of a name, id, address or label. */
                q?: components["parameters"]["Search"];
                /** @description Members that must have a value, as member=value; a dot leads inside, such as native.status=ACTIVE. */
                filter?: components["parameters"]["Filter"];
                /** @description A member; a minus before it turns the order round. What is not known comes last. */
                sort?: components["parameters"]["Sort"];
                /** @description Rows of a page; left out, 100. */
                limit?: components["parameters"]["Limit"];
                /** @description Opaque; from the Link header of the page before. */
                cursor?: components["parameters"]["Cursor"];
                /** @description Members to answer with, beside ref; left out, all of them. */
                fields?: components["parameters"]["Fields"];
            };
            header?: {
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["BillList"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    showBill: {
        parameters: {
            query?: {
                /** @description Members to answer with, beside ref; left out, all of them. */
                fields?: components["parameters"]["Fields"];
            };
            header?: {
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Name of a configured cloud. */
                cloud: components["parameters"]["CloudName"];
                /** @description Id as the cloud gave it, or the name. */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Bill"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    uploadFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            201: components["responses"]["Upload"];
            default: components["responses"]["Problem"];
        };
    };
    listOperations: {
        parameters: {
            query?: {
                /** @description Names of clouds; left out, all of them. */
                cloud?: components["parameters"]["Cloud"];
                state?: components["parameters"]["OperationState"];
                /** @description Only operations that are not at their end. */
                active?: components["parameters"]["Active"];
                /** @description Only operations on this `<cloud>/<id>`. */
                target?: components["parameters"]["Target"];
                /** @description Only what the caller started. */
                mine?: components["parameters"]["Mine"];
                /** @description Rows of a page; left out, 100. */
                limit?: components["parameters"]["Limit"];
                /** @description Opaque; from the Link header of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["OperationList"];
            default: components["responses"]["Problem"];
        };
    };
    showOperation: {
        parameters: {
            query?: never;
            header?: {
                /** @description `wait=N`: answer when it is over, or after N seconds (60 at most). */
                Prefer?: components["parameters"]["Prefer"];
                /** @description The ETag that the caller has. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description As it was given out; of another there is none. */
                id: components["parameters"]["OperationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Operation"];
            304: components["responses"]["NotModified"];
            default: components["responses"]["Problem"];
        };
    };
    listOperationEvents: {
        parameters: {
            query?: {
                /** @description How many events the caller has. */
                after?: components["parameters"]["After"];
            };
            header?: {
                /** @description `wait=N`: answer when it is over, or after N seconds (60 at most). */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description As it was given out; of another there is none. */
                id: components["parameters"]["OperationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["OperationEventList"];
            default: components["responses"]["Problem"];
        };
    };
    answerOperation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gives the same answer again for 24 hours; with another body it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `wait=N`: answer when it is over, or after N seconds (60 at most). */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description As it was given out; of another there is none. */
                id: components["parameters"]["OperationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerInput"];
            };
        };
        responses: {
            202: components["responses"]["OperationStarted"];
            default: components["responses"]["Problem"];
        };
    };
    cancelOperation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same body gives the same answer again for 24 hours; with another body it is 409. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `wait=N`: answer when it is over, or after N seconds (60 at most). */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description As it was given out; of another there is none. */
                id: components["parameters"]["OperationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["OperationStarted"];
            default: components["responses"]["Problem"];
        };
    };
    takeOperationSecrets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As it was given out; of another there is none. */
                id: components["parameters"]["OperationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SealedSecrets"];
            default: components["responses"]["Problem"];
        };
    };
    listInbox: {
        parameters: {
            query?: {
                /** @description Names of clouds; left out, all of them. */
                cloud?: components["parameters"]["Cloud"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["InboxList"];
            default: components["responses"]["Problem"];
        };
    };
    streamEvents: {
        parameters: {
            query?: {
                /** @description Names of clouds; left out, all of them. */
                cloud?: components["parameters"]["Cloud"];
                /** @description Types of events; left out, all of them. */
                type?: components["parameters"]["EventTypes"];
            };
            header?: {
                /** @description The last event that the caller has seen. */
                "Last-Event-ID"?: components["parameters"]["LastEventId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["EventStream"];
            default: components["responses"]["Problem"];
        };
    };
    listTokens: {
        parameters: {
            query?: {
                /** @description Rows of a page; left out, 100. */
                limit?: components["parameters"]["Limit"];
                /** @description Opaque; from the Link header of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TokenList"];
            default: components["responses"]["Problem"];
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenInput"];
            };
        };
        responses: {
            201: components["responses"]["NewToken"];
            default: components["responses"]["Problem"];
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Nothing"];
            default: components["responses"]["Problem"];
        };
    };
    listProjects: {
        parameters: {
            query?: {
                /** @description Rows of a page; left out, 100. */
                limit?: components["parameters"]["Limit"];
                /** @description Opaque; from the Link header of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ProjectList"];
            default: components["responses"]["Problem"];
        };
    };
    showProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: components["parameters"]["ProjectName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Project"];
            default: components["responses"]["Problem"];
        };
    };
    putProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: components["parameters"]["ProjectName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectInput"];
            };
        };
        responses: {
            200: components["responses"]["Project"];
            default: components["responses"]["Problem"];
        };
    };
    deleteProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project: components["parameters"]["ProjectName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Nothing"];
            default: components["responses"]["Problem"];
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description The last number that the caller has. */
                after?: components["parameters"]["AuditAfter"];
                /** @description Rows of a page; left out, 100. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AuditList"];
            default: components["responses"]["Problem"];
        };
    };
    exportAudit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AuditLines"];
            default: components["responses"]["Problem"];
        };
    };
    verifyAudit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["AuditVerdict"];
            default: components["responses"]["Problem"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                /** @description Rows of a page; left out, 100. */
                limit?: components["parameters"]["Limit"];
                /** @description Opaque; from the Link header of the page before. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["WebhookList"];
            default: components["responses"]["Problem"];
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookInput"];
            };
        };
        responses: {
            201: components["responses"]["NewWebhook"];
            default: components["responses"]["Problem"];
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["RecordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Nothing"];
            default: components["responses"]["Problem"];
        };
    };
    showHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Health"];
            default: components["responses"]["Problem"];
        };
    };
    showReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Health"];
            503: components["responses"]["Health"];
            default: components["responses"]["Problem"];
        };
    };
    showMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Metrics"];
            default: components["responses"]["Problem"];
        };
    };
    showDocument: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Document"];
            default: components["responses"]["Problem"];
        };
    };
    showReference: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Page"];
            default: components["responses"]["Problem"];
        };
    };
}
