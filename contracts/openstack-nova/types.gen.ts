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
        get: operations["listComputeVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.1/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["showComputeVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.1/servers": {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path?: never;
            cookie?: never;
        };
        get: operations["listServerSummaries"];
        put?: never;
        post: operations["createServer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.1/servers/detail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listServers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.1/servers/{server_id}": {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                server_id: components["parameters"]["ServerId"];
            };
            cookie?: never;
        };
        get: operations["showServer"];
        put: operations["updateServer"];
        post?: never;
        delete: operations["deleteServer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.1/servers/{server_id}/action": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["actOnServer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.1/servers/{server_id}/os-instance-actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listInstanceActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.1/servers/{server_id}/os-instance-actions/{request_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["showInstanceAction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.1/servers/{server_id}/metadata": {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                server_id: components["parameters"]["ServerId"];
            };
            cookie?: never;
        };
        get: operations["showServerMetadata"];
        put: operations["replaceServerMetadata"];
        post: operations["mergeServerMetadata"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.1/servers/{server_id}/metadata/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteServerMetadataKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.1/servers/{server_id}/tags": {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                server_id: components["parameters"]["ServerId"];
            };
            cookie?: never;
        };
        get: operations["showServerTags"];
        put: operations["replaceServerTags"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.1/servers/{server_id}/os-interface": {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                server_id: components["parameters"]["ServerId"];
            };
            cookie?: never;
        };
        get: operations["listServerInterfaces"];
        put?: never;
        post: operations["attachServerInterface"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.1/servers/{server_id}/os-interface/{port_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["detachServerInterface"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.1/servers/{server_id}/os-volume_attachments": {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                server_id: components["parameters"]["ServerId"];
            };
            cookie?: never;
        };
        get: operations["listVolumeAttachments"];
        put?: never;
        post: operations["attachVolume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.1/servers/{server_id}/os-volume_attachments/{volume_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["detachVolume"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.1/flavors/detail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listFlavors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.1/flavors/{flavor_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["showFlavor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.1/os-availability-zone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAvailabilityZones"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.1/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["showComputeLimits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.1/os-keypairs": {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path?: never;
            cookie?: never;
        };
        get: operations["listKeyPairs"];
        put?: never;
        post: operations["createKeyPair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.1/os-keypairs/{keypair_name}": {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                keypair_name: string;
            };
            cookie?: never;
        };
        get: operations["showKeyPair"];
        put?: never;
        post?: never;
        delete: operations["deleteKeyPair"];
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
        };
        /** @description One of the members is there. */
        ComputeFault: {
            badRequest?: components["schemas"]["FaultDetail"];
            forbidden?: components["schemas"]["FaultDetail"];
            itemNotFound?: components["schemas"]["FaultDetail"];
            conflictingRequest?: components["schemas"]["FaultDetail"];
            computeFault?: components["schemas"]["FaultDetail"];
            overLimit?: components["schemas"]["FaultDetail"];
        };
        PathError: {
            /** @description Contains HTML. */
            message?: string;
            /** @description Such as "404 Not Found": not a number. */
            code?: string;
            title?: string;
        };
        ComputeVersion: {
            id?: string;
            status?: string;
            /** @description The highest microversion; empty for v2.0. */
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
        SortDirection: "asc" | "desc";
        /** @description Derived by Nova from vm_state and task_state. */
        ServerStatus: "ACTIVE" | "BUILD" | "DELETED" | "ERROR" | "HARD_REBOOT" | "MIGRATING" | "PASSWORD" | "PAUSED" | "REBOOT" | "REBUILD" | "RESCUE" | "RESIZE" | "REVERT_RESIZE" | "SHELVED" | "SHELVED_OFFLOADED" | "SHUTOFF" | "SOFT_DELETED" | "SUSPENDED" | "UNKNOWN" | "VERIFY_RESIZE";
        /** @description The last stable state. */
        VmState: "active" | "building" | "deleted" | "error" | "paused" | "rescued" | "resized" | "shelved" | "shelved_offloaded" | "soft-delete" | "stopped" | "suspended";
        /** @description What is happening now; null says nothing is, or not yet. */
        TaskState: "scheduling" | "block_device_mapping" | "networking" | "spawning" | "image_snapshot" | "image_snapshot_pending" | "image_pending_upload" | "image_uploading" | "image_backup" | "updating_password" | "resize_prep" | "resize_migrating" | "resize_migrated" | "resize_finish" | "resize_reverting" | "resize_confirming" | "rebooting" | "reboot_pending" | "reboot_started" | "rebooting_hard" | "reboot_pending_hard" | "reboot_started_hard" | "pausing" | "unpausing" | "suspending" | "resuming" | "powering-off" | "powering-on" | "rescuing" | "unrescuing" | "rebuilding" | "rebuild_block_device_mapping" | "rebuild_spawning" | "migrating" | "deleting" | "soft-deleting" | "restoring" | "shelving" | "shelving_image_pending_upload" | "shelving_image_uploading" | "shelving_offloading" | "unshelving";
        /** @description 0 no state, 1 running, 3 paused, 4 shut down, 6 crashed, 7 suspended. */
        PowerState: 0 | 1 | 3 | 4 | 6 | 7;
        ServerSummary: {
            id: string;
            name: string;
            links?: components["schemas"]["Link"][];
        };
        ServerSummaryPage: {
            servers: components["schemas"]["ServerSummary"][];
            servers_links?: components["schemas"]["Link"][];
        };
        ServerPage: {
            servers: components["schemas"]["Server"][];
            servers_links?: components["schemas"]["Link"][];
        };
        ServerReply: {
            server: components["schemas"]["Server"];
        };
        /** @description What a list of a down cell cannot fill is missing or UNKNOWN (2.69), so that only the id is sure. */
        Server: {
            id: string;
            name?: string;
            status: components["schemas"]["ServerStatus"];
            tenant_id?: string;
            user_id?: string;
            metadata?: components["schemas"]["Metadata"];
            /** @description A hash; empty without a host. */
            hostId?: string;
            /** @description Empty text for a volume-backed server. */
            image?: components["schemas"]["ServerImage"] | "";
            /** @description A reference up to 2.46, the embedded flavor without its id from 2.47. */
            flavor?: components["schemas"]["FlavorReference"] | components["schemas"]["EmbeddedFlavor"];
            /** @description UTC with Z. */
            created?: string;
            /** @description UTC with Z. */
            updated?: string;
            /** @description By the name of the network. */
            addresses?: {
                [key: string]: components["schemas"]["ServerAddress"][];
            };
            accessIPv4?: string;
            accessIPv6?: string;
            links?: components["schemas"]["Link"][];
            "OS-DCF:diskConfig"?: components["schemas"]["DiskConfig"];
            /** @description Percent; absent in ERROR. */
            progress?: number;
            fault?: components["schemas"]["ServerFault"];
            /** @description The text "True" or nothing. */
            config_drive?: string;
            key_name?: string | null;
            /** @description Names, which need not be unique; absent without a port. */
            security_groups?: components["schemas"]["SecurityGroupName"][];
            "OS-EXT-AZ:availability_zone"?: string;
            "OS-EXT-STS:vm_state"?: components["schemas"]["VmState"];
            "OS-EXT-STS:task_state"?: components["schemas"]["TaskState"] | null;
            "OS-EXT-STS:power_state"?: components["schemas"]["PowerState"];
            /** @description UTC without a zone. */
            "OS-SRV-USG:launched_at"?: string | null;
            /** @description UTC without a zone. */
            "OS-SRV-USG:terminated_at"?: string | null;
            "os-extended-volumes:volumes_attached"?: components["schemas"]["AttachedVolume"][];
            /** @description 2.9 */
            locked?: boolean;
            /** @description 2.73 */
            locked_reason?: string | null;
            /** @description 2.19 */
            description?: string | null;
            /** @description 2.26 */
            tags?: string[];
            /** @description 2.63 */
            trusted_image_certificates?: string[] | null;
            /** @description 2.71; not in lists. */
            server_groups?: string[];
            /** @description 2.90 for members. */
            "OS-EXT-SRV-ATTR:hostname"?: string;
            /** @description 2.16; admins only. */
            host_status?: string;
            /** @description Admins only. */
            "OS-EXT-SRV-ATTR:host"?: string | null;
            /** @description Admins only. */
            "OS-EXT-SRV-ATTR:hypervisor_hostname"?: string | null;
            /** @description Admins only. */
            "OS-EXT-SRV-ATTR:instance_name"?: string;
            /** @description 2.3; admins only. */
            "OS-EXT-SRV-ATTR:reservation_id"?: string | null;
            /** @description 2.3; admins only. */
            "OS-EXT-SRV-ATTR:launch_index"?: number;
            /** @description 2.3; admins only. */
            "OS-EXT-SRV-ATTR:kernel_id"?: string | null;
            /** @description 2.3; admins only. */
            "OS-EXT-SRV-ATTR:ramdisk_id"?: string | null;
            /** @description 2.3; admins only. */
            "OS-EXT-SRV-ATTR:root_device_name"?: string | null;
            /** @description 2.3; admins only. */
            "OS-EXT-SRV-ATTR:user_data"?: string | null;
            /** @description 2.96 */
            pinned_availability_zone?: string | null;
            /** @description 2.100 */
            scheduler_hints?: Record<string, unknown>;
        };
        ServerImage: {
            id: string;
            links?: components["schemas"]["Link"][];
            /** @description 2.98 */
            properties?: Record<string, unknown>;
        };
        FlavorReference: {
            id: string;
            links?: components["schemas"]["Link"][];
        };
        EmbeddedFlavor: {
            /** @description The name at the time; the only key to the flavor. */
            original_name: string;
            vcpus?: number;
            /** @description MiB. */
            ram?: number;
            /** @description GiB. */
            disk?: number;
            /** @description GiB. */
            ephemeral?: number;
            /** @description MiB. */
            swap?: number;
            extra_specs?: {
                [key: string]: string;
            };
        };
        AddressType: "fixed" | "floating";
        ServerAddress: {
            /** @description 4 or 6. */
            version: number;
            addr: string;
            "OS-EXT-IPS:type"?: components["schemas"]["AddressType"];
            "OS-EXT-IPS-MAC:mac_addr"?: string;
        };
        DiskConfig: "MANUAL" | "AUTO";
        /** @description Only in ERROR and DELETED. */
        ServerFault: {
            code?: number;
            created?: string;
            message?: string;
            /** @description Admins only. */
            details?: string;
        };
        SecurityGroupName: {
            name?: string;
        };
        AttachedVolume: {
            id?: string;
            /** @description 2.3 */
            delete_on_termination?: boolean;
        };
        Metadata: {
            [key: string]: string;
        };
        MetadataEntry: {
            metadata?: components["schemas"]["Metadata"];
        };
        Tags: {
            tags?: string[];
        };
        ServerUpdateRequest: {
            server: {
                /** @description 1 to 255 characters. */
                name?: string;
                /** @description 2.19 */
                description?: string | null;
                accessIPv4?: string;
                accessIPv6?: string;
                /** @description 2.90 */
                hostname?: string;
            };
        };
        ServerCreateRequest: {
            server: components["schemas"]["NewServer"];
            "os:scheduler_hints"?: {
                /** @description The id of a server group. */
                group?: string;
            };
        };
        NewServer: {
            /** @description 1 to 255 characters. */
            name: string;
            flavorRef: string;
            /** @description Left out when booting from a volume. */
            imageRef?: string;
            /** @description Required from 2.37. */
            networks?: "none" | "auto" | components["schemas"]["NetworkRequest"][];
            metadata?: components["schemas"]["Metadata"];
            key_name?: string;
            /** @description Base64. */
            user_data?: string;
            config_drive?: boolean;
            /** @description 2.19 */
            description?: string;
            /** @description 2.52 */
            tags?: string[];
            /** @description 2.90 */
            hostname?: string;
            /** @description By name or id; not used for a port made before. */
            security_groups?: components["schemas"]["SecurityGroupName"][];
            availability_zone?: string;
            adminPass?: string;
            "OS-DCF:diskConfig"?: components["schemas"]["DiskConfig"];
            block_device_mapping_v2?: components["schemas"]["BlockDeviceRequest"][];
            min_count?: number;
            max_count?: number;
            return_reservation_id?: boolean;
        };
        NetworkRequest: {
            /** @description Nova makes a port here and deletes it with the server. */
            uuid?: string;
            /** @description A port made before; it outlives the server. */
            port?: string;
            fixed_ip?: string;
            /** @description 2.42 */
            tag?: string;
        };
        BlockDeviceSource: "blank" | "image" | "snapshot" | "volume";
        BlockDeviceDestination: "local" | "volume";
        BlockDeviceRequest: {
            boot_index?: number;
            /** @description Of the image, snapshot or volume. */
            uuid?: string;
            source_type?: components["schemas"]["BlockDeviceSource"];
            destination_type?: components["schemas"]["BlockDeviceDestination"];
            /** @description GiB. */
            volume_size?: number;
            /** @description 2.67 */
            volume_type?: string;
            delete_on_termination?: boolean;
            /** @description 2.42 */
            tag?: string;
        };
        ServerCreateReply: {
            server: {
                id: string;
                links?: components["schemas"]["Link"][];
                "OS-DCF:diskConfig"?: components["schemas"]["DiskConfig"];
                security_groups?: components["schemas"]["SecurityGroupName"][];
                adminPass?: string;
            };
        };
        ReservationReply: {
            reservation_id?: string;
        };
        /** @description Exactly one action. */
        ServerAction: components["schemas"]["StartAction"] | components["schemas"]["StopAction"] | components["schemas"]["RebootAction"] | components["schemas"]["RebuildAction"] | components["schemas"]["ResizeAction"] | components["schemas"]["ConfirmResizeAction"] | components["schemas"]["RevertResizeAction"] | components["schemas"]["LockAction"] | components["schemas"]["UnlockAction"] | components["schemas"]["PauseAction"] | components["schemas"]["UnpauseAction"] | components["schemas"]["SuspendAction"] | components["schemas"]["ResumeAction"] | components["schemas"]["ShelveAction"] | components["schemas"]["ShelveOffloadAction"] | components["schemas"]["UnshelveAction"] | components["schemas"]["RescueAction"] | components["schemas"]["UnrescueAction"] | components["schemas"]["CreateImageAction"] | components["schemas"]["ChangePasswordAction"] | components["schemas"]["ForceDeleteAction"] | components["schemas"]["RestoreAction"] | components["schemas"]["AddSecurityGroupAction"] | components["schemas"]["RemoveSecurityGroupAction"] | components["schemas"]["ConsoleOutputAction"] | components["schemas"]["MigrateAction"] | components["schemas"]["ResetStateAction"];
        StartAction: {
            "os-start": null;
        };
        StopAction: {
            "os-stop": null;
        };
        RebootType: "SOFT" | "HARD";
        RebootAction: {
            reboot: {
                type: components["schemas"]["RebootType"];
            };
        };
        RebuildAction: {
            rebuild: components["schemas"]["RebuildRequest"];
        };
        ResizeAction: {
            resize: {
                flavorRef: string;
                "OS-DCF:diskConfig"?: components["schemas"]["DiskConfig"];
            };
        };
        ConfirmResizeAction: {
            confirmResize: null;
        };
        RevertResizeAction: {
            revertResize: null;
        };
        LockAction: {
            lock: {
                /** @description 2.73; ignored without a word below. */
                locked_reason?: string;
            } | null;
        };
        UnlockAction: {
            unlock: null;
        };
        PauseAction: {
            pause: null;
        };
        UnpauseAction: {
            unpause: null;
        };
        SuspendAction: {
            suspend: null;
        };
        ResumeAction: {
            resume: null;
        };
        ShelveAction: {
            shelve: null;
        };
        ShelveOffloadAction: {
            shelveOffload: null;
        };
        UnshelveAction: {
            unshelve: null;
        };
        RescueAction: {
            rescue: {
                rescue_image_ref?: string;
                adminPass?: string;
            } | null;
        };
        UnrescueAction: {
            unrescue: null;
        };
        CreateImageAction: {
            createImage: {
                name: string;
                metadata?: components["schemas"]["Metadata"];
            };
        };
        ChangePasswordAction: {
            changePassword: {
                adminPass: string;
            };
        };
        ForceDeleteAction: {
            forceDelete: null;
        };
        RestoreAction: {
            restore: null;
        };
        AddSecurityGroupAction: {
            addSecurityGroup: components["schemas"]["SecurityGroupName"];
        };
        RemoveSecurityGroupAction: {
            removeSecurityGroup: components["schemas"]["SecurityGroupName"];
        };
        ConsoleOutputAction: {
            "os-getConsoleOutput": {
                /** @description Lines. */
                length?: number;
            };
        };
        /** @description Admins only. */
        MigrateAction: {
            migrate: null;
        };
        ResetState: "active" | "error";
        /** @description Admins only. */
        ResetStateAction: {
            "os-resetState": {
                state?: components["schemas"]["ResetState"];
            };
        };
        RebuildRequest: {
            /** @description A UUID. */
            imageRef: string;
            name?: string;
            adminPass?: string;
            metadata?: components["schemas"]["Metadata"];
            accessIPv4?: string;
            accessIPv6?: string;
            "OS-DCF:diskConfig"?: components["schemas"]["DiskConfig"];
            /** @description Bare metal (Ironic) only. */
            preserve_ephemeral?: boolean;
            /** @description Up to 2.56. */
            personality?: components["schemas"]["PersonalityFile"][];
            /** @description 2.19 */
            description?: string | null;
            /** @description 2.54; null removes it. */
            key_name?: string | null;
            /** @description 2.57; base64; null removes it. */
            user_data?: string | null;
            /** @description 2.63 */
            trusted_image_certificates?: string[] | null;
            /** @description 2.90 */
            hostname?: string;
        };
        PersonalityFile: {
            path?: string;
            /** @description Base64. */
            contents?: string;
        };
        RebuildReply: {
            server: components["schemas"]["RebuiltServer"];
        };
        RebuiltServer: components["schemas"]["Server"] & {
            adminPass?: string;
            /** @description 2.57; also for members. */
            user_data?: string | null;
        };
        RescueReply: {
            adminPass?: string;
        };
        ConsoleOutputReply: {
            output?: string;
        };
        CreateImageReply: {
            /** @description 2.45; before only in Location. */
            image_id?: string;
        };
        InstanceAction: {
            /** @description create, rebuild, resize, confirmResize, revertResize, stop … */
            action: string;
            instance_uuid?: string;
            request_id: string;
            user_id?: string | null;
            project_id?: string | null;
            /** @description UTC without a zone. */
            start_time?: string;
            /** @description 2.58 */
            updated_at?: string | null;
            /** @description null while running and on success; "Error" after a failure. */
            message?: string | null;
            /** @description 2.51 for members; only when one action is shown. */
            events?: components["schemas"]["InstanceActionEvent"][];
        };
        InstanceActionEvent: {
            event?: string;
            start_time?: string;
            finish_time?: string | null;
            /** @description Success or Error; null while running. */
            result?: string | null;
            /** @description 2.62 */
            hostId?: string;
            /** @description 2.62; admins only. */
            host?: string;
            /** @description Admins only. */
            traceback?: string | null;
            /** @description 2.84; admins only by default. */
            details?: string | null;
        };
        InterfaceAttachment: {
            port_id?: string;
            net_id?: string;
            mac_addr?: string;
            port_state?: string;
            /** @description 2.70 */
            tag?: string | null;
            fixed_ips?: {
                subnet_id?: string;
                ip_address?: string;
            }[];
        };
        InterfaceAttachRequest: {
            interfaceAttachment?: {
                net_id?: string;
                port_id?: string;
                /** @description 2.49 */
                tag?: string;
            };
        };
        VolumeAttachment: {
            /** @description The volume's id; gone from 2.89. */
            id?: string;
            volumeId: string;
            serverId: string;
            device?: string | null;
            /** @description 2.70 */
            tag?: string | null;
            /** @description 2.79 */
            delete_on_termination?: boolean;
            /** @description 2.89 */
            attachment_id?: string | null;
            /** @description 2.89 */
            bdm_uuid?: string;
        };
        VolumeAttachRequest: {
            volumeAttachment?: {
                volumeId: string;
                device?: string;
                /** @description 2.49 */
                tag?: string;
                /** @description 2.79 */
                delete_on_termination?: boolean;
            };
        };
        Flavor: {
            id: string;
            name: string;
            vcpus: number;
            /** @description MiB. */
            ram: number;
            /** @description GiB; 0 means boot from volume only. */
            disk: number;
            /** @description MiB; up to 2.74 an empty text for none. */
            swap?: number | "";
            /** @description GiB. */
            "OS-FLV-EXT-DATA:ephemeral"?: number;
            "OS-FLV-DISABLED:disabled"?: boolean;
            "os-flavor-access:is_public"?: boolean;
            rxtx_factor?: number;
            /** @description 2.55 */
            description?: string | null;
            /** @description 2.61; where policy allows. */
            extra_specs?: {
                [key: string]: string;
            };
            links?: components["schemas"]["Link"][];
        };
        AvailabilityZone: {
            zoneName: string;
            zoneState?: {
                available?: boolean;
            };
            /** @description Admins only. */
            hosts?: Record<string, unknown> | null;
        };
        /** @description -1 means without limit. Memory is MiB. */
        AbsoluteLimits: {
            maxTotalInstances?: number;
            maxTotalCores?: number;
            maxTotalRAMSize?: number;
            maxServerMeta?: number;
            maxTotalKeypairs?: number;
            maxServerGroups?: number;
            maxServerGroupMembers?: number;
            totalInstancesUsed?: number;
            totalCoresUsed?: number;
            totalRAMUsed?: number;
            totalServerGroupsUsed?: number;
            /** @description Up to 2.35. */
            maxTotalFloatingIps?: number;
            /** @description Up to 2.35. */
            maxSecurityGroups?: number;
            /** @description Up to 2.35. */
            maxSecurityGroupRules?: number;
            /** @description Up to 2.35. */
            totalFloatingIpsUsed?: number;
            /** @description Up to 2.35. */
            totalSecurityGroupsUsed?: number;
            /** @description Up to 2.38. */
            maxImageMeta?: number;
            /** @description Up to 2.56. */
            maxPersonality?: number;
            /** @description Up to 2.56. */
            maxPersonalitySize?: number;
        };
        KeyPairType: "ssh" | "x509";
        KeyPairEntry: {
            keypair: components["schemas"]["KeyPair"];
        };
        KeyPair: {
            name: string;
            type?: components["schemas"]["KeyPairType"];
            public_key?: string;
            fingerprint?: string;
            /** @description Only in the reply that made it. */
            private_key?: string;
            user_id?: string;
            id?: number;
            created_at?: string;
            updated_at?: string | null;
            deleted?: boolean;
            deleted_at?: string | null;
        };
        KeyPairCreateRequest: {
            keypair: {
                name: string;
                /** @description 2.2 */
                type?: components["schemas"]["KeyPairType"];
                /** @description Required from 2.92. */
                public_key?: string;
            };
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
        /** @description The reason, under one key that names the kind; for unknown paths the shape of a PathError. */
        Fault: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ComputeFault"] | components["schemas"]["PathError"];
            };
        };
        /** @description The server. */
        Server: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ServerReply"];
            };
        };
        /** @description All metadata after the change. */
        Metadata: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["MetadataEntry"];
            };
        };
        /** @description All tags. */
        Tags: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Tags"];
            };
        };
    };
    parameters: {
        AuthToken: string;
        /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
        Microversion: string;
        ServerId: string;
        /** @description Cut to the cloud's maximum without a word. */
        Limit: number;
        /** @description The id of the last server of the page before. */
        Marker: string;
        /** @description A regular expression of the database. */
        ServerName: string;
        ServerStatusFilter: string;
        /** @description Admins only. */
        AllTenants: string;
    };
    requestBodies: {
        Metadata: {
            content: {
                "application/json": components["schemas"]["MetadataEntry"];
            };
        };
    };
    headers: {
        /** @description Names the request in os-instance-actions. */
        RequestId: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listComputeVersions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All versions; needs no token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        versions?: components["schemas"]["ComputeVersion"][];
                    };
                };
            };
        };
    };
    showComputeVersion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The range of microversions; needs no token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version?: components["schemas"]["ComputeVersion"];
                    };
                };
            };
        };
    };
    listServerSummaries: {
        parameters: {
            query?: {
                /** @description Cut to the cloud's maximum without a word. */
                limit?: components["parameters"]["Limit"];
                /** @description The id of the last server of the page before. */
                marker?: components["parameters"]["Marker"];
                /** @description A regular expression of the database. */
                name?: components["parameters"]["ServerName"];
                status?: components["parameters"]["ServerStatusFilter"];
                /** @description Admins only. */
                all_tenants?: components["parameters"]["AllTenants"];
            };
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of ids and names. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerSummaryPage"];
                };
            };
            400: components["responses"]["Fault"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Fault"];
            406: components["responses"]["Fault"];
        };
    };
    createServer: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServerCreateRequest"];
            };
        };
        responses: {
            /** @description Accepted; whether a host is found shows later, in the status. */
            202: {
                headers: {
                    "X-Compute-Request-Id": components["headers"]["RequestId"];
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerCreateReply"] | components["schemas"]["ReservationReply"];
                };
            };
            400: components["responses"]["Fault"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Fault"];
            409: components["responses"]["Fault"];
        };
    };
    listServers: {
        parameters: {
            query?: {
                /** @description Cut to the cloud's maximum without a word. */
                limit?: components["parameters"]["Limit"];
                /** @description The id of the last server of the page before. */
                marker?: components["parameters"]["Marker"];
                /** @description A regular expression of the database. */
                name?: components["parameters"]["ServerName"];
                status?: components["parameters"]["ServerStatusFilter"];
                /** @description Admins only. */
                all_tenants?: components["parameters"]["AllTenants"];
                /** @description An ISO 8601 time; deleted servers are then listed too. */
                "changes-since"?: string;
                /** @description 2.26; all of them, separated by commas. */
                tags?: string;
                reservation_id?: string;
                sort_key?: string;
                sort_dir?: components["schemas"]["SortDirection"];
            };
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page; servers_links is absent on the last page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerPage"];
                };
            };
            400: components["responses"]["Fault"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Fault"];
            406: components["responses"]["Fault"];
        };
    };
    showServer: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                server_id: components["parameters"]["ServerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Server"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["Fault"];
        };
    };
    updateServer: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                server_id: components["parameters"]["ServerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServerUpdateRequest"];
            };
        };
        responses: {
            200: components["responses"]["Server"];
            400: components["responses"]["Fault"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["Fault"];
        };
    };
    deleteServer: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                server_id: components["parameters"]["ServerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted; the server goes later. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["Fault"];
            409: components["responses"]["Fault"];
        };
    };
    actOnServer: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                server_id: components["parameters"]["ServerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServerAction"];
            };
        };
        responses: {
            /** @description Rescue with its password, or the console output. */
            200: {
                headers: {
                    "X-Compute-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RescueReply"] | components["schemas"]["ConsoleOutputReply"];
                };
            };
            /** @description Accepted. A body only for rebuild (the server with adminPass) and, from 2.45, createImage. */
            202: {
                headers: {
                    "X-Compute-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RebuildReply"] | components["schemas"]["CreateImageReply"];
                };
            };
            /** @description confirmResize accepted; the status changes later. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Fault"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Fault"];
            404: components["responses"]["Fault"];
            409: components["responses"]["Fault"];
        };
    };
    listInstanceActions: {
        parameters: {
            query?: {
                /** @description 2.58 */
                limit?: number;
                /** @description 2.58; a request id. */
                marker?: string;
            };
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                server_id: components["parameters"]["ServerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first; also of a deleted server. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        instanceActions: components["schemas"]["InstanceAction"][];
                        links?: components["schemas"]["Link"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["Fault"];
        };
    };
    showInstanceAction: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                server_id: components["parameters"]["ServerId"];
                /** @description The X-Compute-Request-Id of the reply that began it. */
                request_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The action with its events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        instanceAction: components["schemas"]["InstanceAction"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["Fault"];
        };
    };
    showServerMetadata: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                server_id: components["parameters"]["ServerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Metadata"];
            404: components["responses"]["Fault"];
        };
    };
    replaceServerMetadata: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                server_id: components["parameters"]["ServerId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Metadata"];
        responses: {
            200: components["responses"]["Metadata"];
            404: components["responses"]["Fault"];
            409: components["responses"]["Fault"];
        };
    };
    mergeServerMetadata: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                server_id: components["parameters"]["ServerId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Metadata"];
        responses: {
            200: components["responses"]["Metadata"];
            404: components["responses"]["Fault"];
            409: components["responses"]["Fault"];
        };
    };
    deleteServerMetadataKey: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                server_id: components["parameters"]["ServerId"];
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Fault"];
            409: components["responses"]["Fault"];
        };
    };
    showServerTags: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                server_id: components["parameters"]["ServerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Tags"];
            404: components["responses"]["Fault"];
        };
    };
    replaceServerTags: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                server_id: components["parameters"]["ServerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Tags"];
            };
        };
        responses: {
            200: components["responses"]["Tags"];
            404: components["responses"]["Fault"];
        };
    };
    listServerInterfaces: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                server_id: components["parameters"]["ServerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ports of the server as Nova knows them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        interfaceAttachments: components["schemas"]["InterfaceAttachment"][];
                    };
                };
            };
            404: components["responses"]["Fault"];
        };
    };
    attachServerInterface: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                server_id: components["parameters"]["ServerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InterfaceAttachRequest"];
            };
        };
        responses: {
            /** @description Attached; the call waits for it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        interfaceAttachment?: components["schemas"]["InterfaceAttachment"];
                    };
                };
            };
            400: components["responses"]["Fault"];
            404: components["responses"]["Fault"];
            409: components["responses"]["Fault"];
            500: components["responses"]["Fault"];
        };
    };
    detachServerInterface: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                server_id: components["parameters"]["ServerId"];
                port_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted, also when it was not attached. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Fault"];
        };
    };
    listVolumeAttachments: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                server_id: components["parameters"]["ServerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The attached volumes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        volumeAttachments: components["schemas"]["VolumeAttachment"][];
                    };
                };
            };
            404: components["responses"]["Fault"];
        };
    };
    attachVolume: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                server_id: components["parameters"]["ServerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VolumeAttachRequest"];
            };
        };
        responses: {
            /** @description Accepted; the volume becomes in-use later. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        volumeAttachment?: components["schemas"]["VolumeAttachment"];
                    };
                };
            };
            400: components["responses"]["Fault"];
            404: components["responses"]["Fault"];
            409: components["responses"]["Fault"];
        };
    };
    detachVolume: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                server_id: components["parameters"]["ServerId"];
                volume_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted; the volume becomes available later. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Fault"];
            404: components["responses"]["Fault"];
            409: components["responses"]["Fault"];
        };
    };
    listFlavors: {
        parameters: {
            query?: {
                limit?: number;
                marker?: string;
            };
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The flavors the project may use. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        flavors: components["schemas"]["Flavor"][];
                        flavors_links?: components["schemas"]["Link"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    showFlavor: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                flavor_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The flavor. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        flavor: components["schemas"]["Flavor"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["Fault"];
        };
    };
    listAvailabilityZones: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The zones. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        availabilityZoneInfo: components["schemas"]["AvailabilityZone"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    showComputeLimits: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Quota and use of the project. */
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
    listKeyPairs: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user's key pairs, each wrapped once more. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        keypairs: components["schemas"]["KeyPairEntry"][];
                        keypairs_links?: components["schemas"]["Link"][];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    createKeyPair: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyPairCreateRequest"];
            };
        };
        responses: {
            /** @description Imported, or made up to 2.91 and then with the private half, once. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyPairEntry"];
                };
            };
            400: components["responses"]["Fault"];
            403: components["responses"]["Fault"];
            409: components["responses"]["Fault"];
        };
    };
    showKeyPair: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                keypair_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key pair. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyPairEntry"];
                };
            };
            404: components["responses"]["Fault"];
        };
    };
    deleteKeyPair: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                /** @description "compute 2.x" or "compute latest"; without it the request is one of 2.1. */
                "OpenStack-API-Version"?: components["parameters"]["Microversion"];
            };
            path: {
                keypair_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone, at 2.1. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Gone, from 2.2. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Fault"];
        };
    };
}
