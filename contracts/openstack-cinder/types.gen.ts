// SPDX-License-Identifier: Apache-2.0
// GENERATED from openapi.yaml by contracts/scripts/generate.ts. Do not edit: change the document and generate again.

export interface paths {
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listVolumeApiVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/{project_id}/volumes/detail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listVolumes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/{project_id}/volumes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createVolume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/{project_id}/volumes/{volume_id}": {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "volume 3.x"; 3.0 without it. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                project_id: components["parameters"]["ProjectId"];
                volume_id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        get: operations["showVolume"];
        put?: never;
        post?: never;
        delete: operations["deleteVolume"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/{project_id}/volumes/{volume_id}/action": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["actOnVolume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/{project_id}/types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listVolumeTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/{project_id}/snapshots/detail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSnapshots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/{project_id}/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["showVolumeLimits"];
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
        AuthenticationError: {
            error?: {
                code?: number;
                title?: string;
                message?: string;
            };
        };
        FaultDetail: {
            code?: number;
            message?: string;
            /** @description Only overLimit; "0" says nothing. */
            retryAfter?: string;
        };
        /** @description One of the members is there. */
        VolumeFault: {
            badRequest?: components["schemas"]["FaultDetail"];
            itemNotFound?: components["schemas"]["FaultDetail"];
            overLimit?: components["schemas"]["FaultDetail"];
            computeFault?: components["schemas"]["FaultDetail"];
            forbidden?: components["schemas"]["FaultDetail"];
        };
        ApiVersion: {
            id?: string;
            status?: string;
            /** @description The highest microversion. */
            version?: string;
            min_version?: string;
            updated?: string;
            links?: components["schemas"]["Link"][];
            "media-types"?: components["schemas"]["MediaType"][];
        };
        MediaType: {
            base?: string;
            type?: string;
        };
        Link: {
            rel?: string;
            href?: string;
            type?: string;
        };
        VolumePage: {
            volumes: components["schemas"]["Volume"][];
            volumes_links?: components["schemas"]["Link"][];
        };
        VolumeReply: {
            volume: components["schemas"]["Volume"];
        };
        VolumeStatus: "creating" | "available" | "reserved" | "attaching" | "detaching" | "in-use" | "maintenance" | "deleting" | "awaiting-transfer" | "error" | "error_deleting" | "error_managing" | "managing" | "backing-up" | "error_backing-up" | "restoring-backup" | "error_restoring" | "downloading" | "uploading" | "retyping" | "extending" | "error_extending";
        Volume: {
            id: string;
            /** @description Empty for a volume that Nova made. */
            name?: string | null;
            description?: string | null;
            status: components["schemas"]["VolumeStatus"];
            /** @description GiB. */
            size: number;
            /** @description A name. */
            volume_type?: string | null;
            volume_type_id?: string | null;
            availability_zone?: string | null;
            /** @description The text "true" or "false". */
            bootable?: string;
            encrypted?: boolean;
            multiattach?: boolean;
            shared_targets?: boolean | null;
            service_uuid?: string | null;
            group_id?: string | null;
            consistencygroup_id?: string | null;
            replication_status?: string | null;
            consumes_quota?: boolean;
            snapshot_id?: string | null;
            source_volid?: string | null;
            metadata?: {
                [key: string]: string;
            };
            /** @description The image from which the volume was made, with image_id, and its properties; absent for an empty volume. */
            volume_image_metadata?: {
                [key: string]: string;
            };
            attachments?: components["schemas"]["VolumeAttachment"][];
            created_at?: string;
            updated_at?: string | null;
            user_id?: string;
            "os-vol-tenant-attr:tenant_id"?: string;
            links?: components["schemas"]["Link"][];
        };
        VolumeAttachment: {
            /** @description The volume's id. */
            id?: string;
            attachment_id?: string;
            volume_id?: string;
            server_id?: string;
            /** @description Admins only. */
            host_name?: string | null;
            device?: string | null;
            attached_at?: string | null;
        };
        VolumeCreateRequest: {
            volume: {
                name?: string;
                description?: string;
                /** @description GiB, at least 1; may be left out with snapshot_id. */
                size?: number;
                /** @description Name or id. */
                volume_type?: string;
                imageRef?: string;
                snapshot_id?: string;
                source_volid?: string;
                availability_zone?: string;
                metadata?: {
                    [key: string]: string;
                };
            };
        };
        VolumeExtendRequest: {
            "os-extend": {
                /** @description GiB. */
                new_size: number;
            };
        };
        VolumeType: {
            id?: string;
            name?: string;
            description?: string | null;
            is_public?: boolean;
            extra_specs?: {
                [key: string]: string;
            };
            "os-volume-type-access:is_public"?: boolean;
        };
        SnapshotStatus: "creating" | "available" | "backing-up" | "deleting" | "error" | "deleted" | "unmanaging" | "restoring" | "error_deleting";
        Snapshot: {
            id: string;
            name?: string | null;
            description?: string | null;
            volume_id?: string;
            status: components["schemas"]["SnapshotStatus"];
            /** @description GiB. */
            size?: number;
            metadata?: {
                [key: string]: string;
            };
            group_snapshot_id?: string | null;
            user_id?: string;
            consumes_quota?: boolean;
            created_at?: string;
            updated_at?: string | null;
            "os-extended-snapshot-attributes:project_id"?: string;
            /** @description Such as "100%". */
            "os-extended-snapshot-attributes:progress"?: string;
        };
        /** @description Sizes in GiB; -1 means without limit. */
        AbsoluteLimits: {
            maxTotalVolumes?: number;
            maxTotalVolumeGigabytes?: number;
            maxTotalSnapshots?: number;
            totalVolumesUsed?: number;
            totalGigabytesUsed?: number;
            totalSnapshotsUsed?: number;
            maxTotalBackups?: number;
            maxTotalBackupGigabytes?: number;
            totalBackupsUsed?: number;
            totalBackupGigabytesUsed?: number;
        };
    };
    responses: {
        /** @description The token is unknown, revoked or expired. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AuthenticationError"];
            };
        };
        /** @description The reason, under one key that names the kind. */
        Fault: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["VolumeFault"];
            };
        };
    };
    parameters: {
        AuthToken: string;
        /** @description "volume 3.x"; 3.0 without it. */
        Microversion: string;
        ProjectId: string;
        VolumeId: string;
        Limit: number;
        Marker: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listVolumeApiVersions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Status 300 also when there is one version; needs no token. */
            300: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        versions?: components["schemas"]["ApiVersion"][];
                    };
                };
            };
        };
    };
    listVolumes: {
        parameters: {
            query?: {
                limit?: components["parameters"]["Limit"];
                marker?: components["parameters"]["Marker"];
                name?: string;
                status?: string;
            };
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "volume 3.x"; 3.0 without it. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page; volumes_links is absent on the last page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolumePage"];
                };
            };
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["Fault"];
        };
    };
    createVolume: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "volume 3.x"; 3.0 without it. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VolumeCreateRequest"];
            };
        };
        responses: {
            /** @description Accepted; status creating. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolumeReply"];
                };
            };
            400: components["responses"]["Fault"];
            401: components["responses"]["Unauthorized"];
            413: components["responses"]["Fault"];
        };
    };
    showVolume: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "volume 3.x"; 3.0 without it. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                project_id: components["parameters"]["ProjectId"];
                volume_id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The volume. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolumeReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["Fault"];
        };
    };
    deleteVolume: {
        parameters: {
            query?: {
                /** @description Deletes its snapshots too. */
                cascade?: boolean;
            };
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "volume 3.x"; 3.0 without it. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                project_id: components["parameters"]["ProjectId"];
                volume_id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted; status deleting until 404. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Fault"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["Fault"];
        };
    };
    actOnVolume: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "volume 3.x"; 3.0 without it. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                project_id: components["parameters"]["ProjectId"];
                volume_id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VolumeExtendRequest"];
            };
        };
        responses: {
            /** @description Accepted; status extending. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Fault"];
            401: components["responses"]["Unauthorized"];
        };
    };
    listVolumeTypes: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "volume 3.x"; 3.0 without it. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All types the project may use. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        volume_types?: components["schemas"]["VolumeType"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listSnapshots: {
        parameters: {
            query?: {
                limit?: components["parameters"]["Limit"];
                marker?: components["parameters"]["Marker"];
                volume_id?: string;
            };
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "volume 3.x"; 3.0 without it. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        snapshots?: components["schemas"]["Snapshot"][];
                        snapshots_links?: components["schemas"]["Link"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    showVolumeLimits: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "volume 3.x"; 3.0 without it. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the project may use and uses. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        limits?: {
                            absolute?: components["schemas"]["AbsoluteLimits"];
                            /** @description Empty. */
                            rate?: Record<string, unknown>[];
                        };
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
}
