// SPDX-License-Identifier: Apache-2.0
// GENERATED from openapi.yaml by contracts/scripts/generate.ts. Do not edit: change the document and generate again.

export interface paths {
    "/v1/zones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listZones"];
        put?: never;
        post?: never;
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
        get: operations["listFlavors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/flavors/{flavor_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description May contain dots; do not percent-encode them. */
                flavor_id: string;
            };
            cookie?: never;
        };
        get: operations["getFlavor"];
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
        get: operations["listImages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/images/{image_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                image_id: string;
            };
            cookie?: never;
        };
        get: operations["getImage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/instances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listInstances"];
        put?: never;
        post: operations["createInstance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/instances/{instance_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        get: operations["getInstance"];
        put: operations["editInstance"];
        post?: never;
        delete: operations["deleteInstance"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/instances/{instance_id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["startInstance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/instances/{instance_id}/shutdown": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Presses the power button; the fee goes on while the instance is off. */
        post: operations["shutdownInstance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/instances/{instance_id}/reboot": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description One kind only; whether it is soft or hard is not documented. */
        post: operations["rebootInstance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/instances/{instance_id}/rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Installs an image anew under the same id. It may take some time. */
        post: operations["rebuildInstance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/instances/{instance_id}/resize": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resizeInstance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/instances/{instance_id}/remote-console": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        get: operations["getInstanceConsole"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/instance/script": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Singular path. Documented 200; the one recorded live call gave 404. */
        get: operations["listUserScripts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/block-storages/types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listBlockStorageTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/block-storages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listBlockStorages"];
        put?: never;
        /** @description Creates a volume attached to an instance; there is no free-standing birth. */
        post: operations["createBlockStorage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/block-storages/{block_storage_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                block_storage_id: components["parameters"]["BlockStorageId"];
            };
            cookie?: never;
        };
        get: operations["getBlockStorage"];
        put?: never;
        post?: never;
        delete: operations["deleteBlockStorage"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/block-storages/{block_storage_id}/attach/{instance_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                block_storage_id: components["parameters"]["BlockStorageId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["attachBlockStorage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/block-storages/{block_storage_id}/detach": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                block_storage_id: components["parameters"]["BlockStorageId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description May take time; progress shows in the block-storage list. */
        post: operations["detachBlockStorage"];
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
        get: operations["listSecurityGroups"];
        put?: never;
        post: operations["createSecurityGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/security-groups/{security_group_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Looks like FIREWALL-…. */
                security_group_id: components["parameters"]["SecurityGroupId"];
            };
            cookie?: never;
        };
        get: operations["getSecurityGroup"];
        put: operations["updateSecurityGroup"];
        post?: never;
        delete: operations["deleteSecurityGroup"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/security-groups/{security_group_id}/rules": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Looks like FIREWALL-…. */
                security_group_id: components["parameters"]["SecurityGroupId"];
            };
            cookie?: never;
        };
        get: operations["listSecurityGroupRules"];
        put?: never;
        post: operations["createSecurityGroupRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/security-groups/{security_group_id}/rules/{rule_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Looks like FIREWALL-…. */
                security_group_id: components["parameters"]["SecurityGroupId"];
                rule_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put: operations["updateSecurityGroupRule"];
        post?: never;
        delete: operations["deleteSecurityGroupRule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/security-groups/{security_group_id}/instances": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Looks like FIREWALL-…. */
                security_group_id: components["parameters"]["SecurityGroupId"];
            };
            cookie?: never;
        };
        get: operations["listSecurityGroupInstances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/security-groups/{security_group_id}/attach": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Looks like FIREWALL-…. */
                security_group_id: components["parameters"]["SecurityGroupId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["attachSecurityGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/security-groups/{security_group_id}/detach": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Looks like FIREWALL-…. */
                security_group_id: components["parameters"]["SecurityGroupId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["detachSecurityGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firewall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @deprecated */
        get: operations["listFirewalls"];
        put?: never;
        /** @deprecated */
        post: operations["createFirewall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firewall/{firewall_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                firewall_id: string;
            };
            cookie?: never;
        };
        /** @deprecated */
        get: operations["getFirewall"];
        /**
         * @deprecated
         * @description All existing rules are removed; only the rules of this request remain.
         */
        put: operations["editFirewall"];
        post?: never;
        /** @deprecated */
        delete: operations["deleteFirewall"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firewall/{firewall_id}/attach": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                firewall_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @deprecated */
        post: operations["attachFirewall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/firewall/{firewall_id}/detach": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                firewall_id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @deprecated */
        post: operations["detachFirewall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/ssh_key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSshKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bill/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getLiveBill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listBills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bill/{bill_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bill_id: string;
            };
            cookie?: never;
        };
        get: operations["getBill"];
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
        SuccessCode: "0x00";
        SuccessErrorCode: "SUCCESS";
        /** @description Integer, or its decimal text: bills send page numbers as strings. */
        WireInteger: number | string;
        Envelope: {
            code: components["schemas"]["SuccessCode"];
            error_code: components["schemas"]["SuccessErrorCode"];
            /** @description Empty on success. */
            message: string;
            /** @description Rows in this response. */
            count?: components["schemas"]["WireInteger"];
        };
        PagedEnvelope: components["schemas"]["Envelope"] & {
            page_no?: components["schemas"]["WireInteger"];
            page_size?: components["schemas"]["WireInteger"];
        };
        ErrorReply: {
            code: components["schemas"]["ErrorNumber"];
            error_code: components["schemas"]["ErrorCode"];
            /** @description Often Korean; may hold markup, never render it. */
            message?: string;
            /** @description The word error, a text, or an object with a number and a text. */
            result?: string | components["schemas"]["NestedError"];
        };
        NestedError: {
            /** @description The number of the code, e.g. 12 for 0xc. Key name assumed. */
            code?: number;
            /** @description Korean; held script-like text. Key name assumed. */
            message?: string;
        };
        /** @description Seen with HTTP 422 on other services of this host; a decoder must not crash on it. */
        ValidationReply: {
            message?: string;
            errors?: {
                [key: string]: string[];
            };
        };
        ErrorNumber: "0x1" | "0x2" | "0x3" | "0x4" | "0x5" | "0x6" | "0x7" | "0x8" | "0x9" | "0xa" | "0xb" | "0xc" | "0xd" | "0xe" | "0xf" | "0x10" | "0x11" | "0x12" | "0x13" | "0x14" | "0x15" | "0x16" | "0x17" | "0x18";
        ErrorCode: "NOT_FOUND" | "CIDR_NOT_VALID" | "CIDR_NOT_REGISTERED" | "IPV6_NOT_SUPPORTED" | "CHECK_REQUEST_IP" | "CHECK_CREDENTIAL" | "CHECK_SIGNATURE" | "INVALID_SIGNATURE" | "CHECK_IP" | "REQUIRED_GET_PARAM_MISSING" | "REQUIRED_POST_PARAM_MISSING" | "DEV_CHECK_RETURN" | "UNAVAILABLE_FLAVOR" | "CHECK_PARAM" | "CHECK_PARAM_ENUM" | "UNAVAILABLE_COMBINATION" | "CHECK_LENGTH" | "UNAVAILABLE_SSH_KEY" | "DELETED_OR_WORKING_INSTANCE" | "EMPTY_SET" | "IN_USE" | "ID_INVALID" | "LIMIT_EXCEEDED" | "CHECK_CONSOLE";
        TextReply: components["schemas"]["Envelope"] & {
            result?: string;
        };
        UnknownRowsReply: components["schemas"]["Envelope"] & {
            result?: unknown;
        };
        Zone: {
            /** @example kr2-z01 */
            zone_id: string;
            /** @example KR2-Z01 API Beta */
            zone_name?: string;
            /** @description Open; available was seen. */
            status?: string;
            /** @description Free text. */
            content?: string[];
        };
        ZoneListReply: components["schemas"]["Envelope"] & {
            result: components["schemas"]["Zone"][];
        };
        /** @description Kind of provision; open. */
        Provide: "dedicated" | "shared";
        FlavorSpec: {
            /** @description Open; GENERAL and STORAGE are known. */
            type?: string;
            vcpu?: number;
            /** @description MB. */
            memory?: number;
            /** @description GB. */
            disk?: number;
            /** @description Gbps, may be fractional. */
            network?: number;
            gpu?: string | null;
        };
        FlavorPriceInWon: {
            price?: number;
            vat?: number;
            total?: number;
        };
        FlavorPrice: {
            /** @description Values unknown. */
            type?: string;
            /** @description Whole won without VAT; an object form once existed in a public client. */
            KRW?: number | components["schemas"]["FlavorPriceInWon"];
        };
        FlavorPrices: {
            /** @description Per month. */
            full?: components["schemas"]["FlavorPrice"];
            /** @description Per day (assumed). */
            partial?: components["schemas"]["FlavorPrice"];
        };
        Flavor: {
            /** @example soi_2.8_s */
            flavor_id: string;
            name?: string;
            provide?: components["schemas"]["Provide"];
            /** @description Open; available was seen. */
            status?: string;
            spec?: components["schemas"]["FlavorSpec"];
            /** @description Image types such as os_linux, not image ids. */
            supporting_images?: string[];
            /** @description Zone ids. */
            zone?: string[];
            price?: components["schemas"]["FlavorPrices"];
        };
        FlavorListReply: components["schemas"]["PagedEnvelope"] & {
            result: components["schemas"]["Flavor"][];
            total?: components["schemas"]["WireInteger"];
        };
        FlavorReply: components["schemas"]["Envelope"] & {
            result: components["schemas"]["Flavor"][];
        };
        ImageVisibility: "public" | "private";
        ImageTypeFilter: "os" | "vdi" | "gpu" | "solution";
        ImageOsFilter: "windows" | "windows_core" | "windows_sql" | "ubuntu" | "rocky" | "cent" | "fedora" | "freebsd" | "opensuse" | "coreos" | "oracle" | "debian" | "alma" | "mint" | "hamonikr";
        ImageOs: {
            /** @example OS */
            type?: string;
            /** @example Ubuntu 24.04 LTS */
            name?: string;
            /** @example available */
            status?: string;
            /** @description Free text, mixed languages, may hold markup. */
            content?: string[];
            /**
             * @example UBUNTU
             * @example ROCKYLINUX
             */
            os_type?: string;
            /** @description Not comparable. */
            version?: string;
            /** @description UUID form. */
            oid?: string;
        };
        Image: {
            /** @example PIMAGE-1Pos3S8VaJXq3wgC8c4BMi */
            image_id: string;
            visibility?: components["schemas"]["ImageVisibility"];
            os?: components["schemas"]["ImageOs"];
            /**
             * @description Must be among supporting_images of the flavor.
             * @example os_linux
             */
            image_type?: string;
            /** @description Zone ids. */
            zone?: string[];
        };
        ImageListReply: components["schemas"]["PagedEnvelope"] & {
            result: components["schemas"]["Image"][];
        };
        ImageReply: components["schemas"]["Envelope"] & {
            result: components["schemas"]["Image"][];
        };
        /** @description Documented words. Decode as an open string: an unknown word never means gone. */
        InstanceStatus: "building" | "pending" | "work" | "active" | "off" | "error" | "deleting";
        InstanceStatusFilter: "pending" | "active" | "error" | "work" | "off";
        InstanceTypeFilter: "vm" | "gpu" | "solution" | "vdi";
        /** @description Bits of the fields mask, by the field each one adds. */
        InstanceFieldBit: 1 | 2 | 4 | 8 | 16 | 32 | 64 | 128 | 256 | 512 | 1024 | 2048 | 4096 | 8192 | 16384 | 32768 | 65536 | 131072;
        DefaultAccount: {
            username?: string;
            /** @description Secret; assumed to be the real one. */
            password?: string;
        };
        PublicAddress: {
            address?: string;
            attached?: boolean;
        };
        PrivateAddress: {
            address?: string;
            netmask?: string;
            network?: string;
            broadcast?: string;
            gateway?: string;
        };
        InstanceIp: {
            public?: components["schemas"]["PublicAddress"];
            private?: components["schemas"]["PrivateAddress"];
            /** @example default */
            type?: string;
        };
        InstanceZone: {
            zone_id?: string;
            /** @description zone_name of the zone list. */
            name?: string;
        };
        /** @description Flat here, nested under spec in the catalogue. */
        InstanceFlavor: {
            flavor_id?: string;
            name?: string;
            type?: string;
            vcpu?: number;
            /** @description MB. */
            memory?: number;
            /** @description GB. */
            disk?: number;
            /** @description Gbps. */
            network?: number;
            gpu?: string | null;
        };
        Monitoring: {
            /** @description Text flag, e.g. OFF. */
            port?: string;
            /** @description Text flag, e.g. OFF. */
            resource?: string;
        };
        ConsoleLink: {
            /** @description Secret: carries an access token. */
            link?: string;
            /** @example novnc */
            type?: string;
        };
        ConnectionLimit: {
            /** @description Volumes that may be attached. */
            block_storage?: number;
            /** @description Addresses that may be attached. */
            ip?: number;
        };
        Traffic: {
            /** @description GB. */
            default?: number;
            /** @example DAYMONTH */
            period?: string;
            limit?: number | null;
            reset_allow_count?: number | null;
        };
        /** @description Which fields are present follows the fields mask. */
        Instance: {
            instance_id: string;
            /** @description Korean is normal. */
            name?: string;
            description?: string | null;
            status: components["schemas"]["InstanceStatus"];
            provide?: components["schemas"]["Provide"];
            /** @description Create time, YYYY-MM-DD HH:MM:SS without a zone; read as KST (UTC+9), assumed. */
            start_date?: string;
            /** @description Delete time, not power-off time; same form as start_date. */
            stop_date?: string | null;
            default_account?: components["schemas"]["DefaultAccount"];
            ip?: components["schemas"]["InstanceIp"][];
            zone?: components["schemas"]["InstanceZone"];
            flavor?: components["schemas"]["InstanceFlavor"];
            image?: components["schemas"]["Image"];
            monitoring?: components["schemas"]["Monitoring"];
            /** @description Block-storage ids (assumed). */
            block_storage?: string[];
            vnc?: components["schemas"]["ConsoleLink"];
            connection_limit?: components["schemas"]["ConnectionLimit"];
            traffic?: components["schemas"]["Traffic"];
        };
        InstanceListReply: components["schemas"]["PagedEnvelope"] & {
            result: components["schemas"]["Instance"][];
        };
        InstanceReply: components["schemas"]["Envelope"] & {
            result: components["schemas"]["Instance"][];
        };
        /** @description Flat, unlike a read. Only instance_id and status are certain. */
        CreatedInstance: {
            instance_id: string;
            status: components["schemas"]["InstanceStatus"];
            /** @description Shape unknown; no read shows it again. */
            ssh_key?: unknown;
            /** @description No read shows it again. */
            user_script_id?: string | null;
            /** @description May be present. */
            default_account?: components["schemas"]["DefaultAccount"];
        };
        CreateInstanceReply: components["schemas"]["Envelope"] & {
            result: components["schemas"]["CreatedInstance"][];
        };
        DeletedInstance: {
            status?: components["schemas"]["InstanceStatus"];
            /** @description Volumes that stay. */
            block_storage?: string[];
        };
        DeleteInstanceReply: components["schemas"]["Envelope"] & {
            result: components["schemas"]["DeletedInstance"][];
        };
        ConsoleReply: components["schemas"]["Envelope"] & {
            result?: components["schemas"]["ConsoleLink"][];
        };
        /** @description block_storage.N.size, .name and .type also exist; N is not confirmed to start at 0, so volumes are made afterwards. */
        CreateInstanceForm: {
            zone_id: string;
            image_id: string;
            flavor_id: string;
            /** @description URL-encoded by the caller before it goes into the part. */
            name?: string;
            /** @description URL-encoded like name. */
            description?: string;
            count?: number;
            /** @description Comma list; without it login is by password. */
            ssh_key_id?: string;
            /** @description Scripts are made in the console only. */
            user_script_id?: string;
            /** @description GB. */
            "block_storage.0.size"?: number;
            "block_storage.0.name"?: string;
            /** @deprecated */
            "block_storage.0.type"?: string;
            /** @deprecated */
            security_group?: string;
            /** @deprecated */
            attach_public_ip?: boolean;
        };
        EditInstanceForm: {
            /** @description URL-encoded by the caller. */
            name?: string;
            /** @description URL-encoded; clearing with an empty text is assumed not to work. */
            description?: string;
        };
        RebuildInstanceForm: {
            /** @description Optional on the page; always send it. */
            image_id?: string;
        };
        ResizeInstanceForm: {
            flavor_id: string;
        };
        BlockStorageType: {
            /** @description Open; ssd and sata were seen. */
            type?: string;
            /** @description GB. */
            min?: number;
            /** @description GB. */
            max?: number;
            /** @description Null is unexplained. */
            zones?: string[] | null;
        };
        BlockStorageTypesReply: components["schemas"]["Envelope"] & {
            result: components["schemas"]["BlockStorageType"][];
        };
        /** @description The row shape is not public; every field here is assumed and decodes leniently. */
        BlockStorage: {
            block_storage_id?: string;
            name?: string | null;
            description?: string | null;
            type?: string;
            /** @description GB. */
            size?: number;
            status?: string;
            instance_id?: string | null;
            zone_id?: string;
        };
        BlockStorageListReply: components["schemas"]["PagedEnvelope"] & {
            result: components["schemas"]["BlockStorage"][];
        };
        CreateBlockStorageForm: {
            instance_id: string;
            /** @description One of the types catalogue. */
            type: string;
            /** @description GB; the console allows steps of 10. */
            size: number;
            name?: string;
            description?: string;
        };
        YesNo: "Y" | "N";
        RuleBound: "IN" | "OUT";
        RuleProtocol: "TCP" | "UDP";
        SecurityGroupRule: {
            /** @description Keep as exact decimal text. */
            rule_id: number;
            bound?: components["schemas"]["RuleBound"];
            protocol?: components["schemas"]["RuleProtocol"];
            /**
             * @example 80
             * @example 10000-10002
             */
            port?: string;
            /** @description IPv4 CIDR, host bits as sent. */
            ip?: string;
            title?: string;
            content?: string | null;
        };
        SecurityGroup: {
            firewall_id: string;
            title?: string;
            /** @description HTML-escaped; decode once. */
            content?: string | null;
            icmp?: components["schemas"]["YesNo"];
            /** @description On some replies. */
            rules?: components["schemas"]["SecurityGroupRule"][];
        };
        SecurityGroupListReply: components["schemas"]["PagedEnvelope"] & {
            result: components["schemas"]["SecurityGroup"][];
        };
        SecurityGroupReply: components["schemas"]["Envelope"] & {
            result: components["schemas"]["SecurityGroup"][];
        };
        SecurityGroupRulesReply: components["schemas"]["Envelope"] & {
            result: components["schemas"]["SecurityGroupRule"][];
        };
        SecurityGroupBody: {
            title: string;
            /** @description Never leave it out on create. */
            content?: string;
            icmp?: components["schemas"]["YesNo"];
        };
        CreateSecurityGroupRuleBody: {
            bound: components["schemas"]["RuleBound"];
            protocol: components["schemas"]["RuleProtocol"];
            /** @description 1 to 65535, or a range. */
            port: string;
            /** @description IPv4 CIDR. */
            ip: string;
            title: string;
            content?: string;
        };
        UpdateSecurityGroupRuleBody: {
            bound?: components["schemas"]["RuleBound"];
            protocol?: components["schemas"]["RuleProtocol"];
            port?: string;
            ip?: string;
            title?: string;
            /** @description Empty or null keeps the old text. */
            content?: string;
        };
        SecurityGroupTargetBody: {
            instance_id: string;
        };
        FirewallTargetBody: {
            instance_id: string;
        };
        FirewallRuleBody: {
            bound?: components["schemas"]["RuleBound"];
            protocol?: components["schemas"]["RuleProtocol"];
            port?: string;
            ip?: string;
            title?: string;
            content?: string;
        };
        FirewallBody: {
            title?: string;
            content?: string;
            icmp?: components["schemas"]["YesNo"];
            rules?: components["schemas"]["FirewallRuleBody"][];
        };
        SshKey: {
            ssh_key_id: string;
            /** @description Not unique; may be empty. */
            name?: string;
            /** @description Form as on an instance, KST assumed. */
            start_date?: string;
        };
        SshKeyListReply: components["schemas"]["PagedEnvelope"] & {
            result: components["schemas"]["SshKey"][];
        };
        LiveBill: {
            /** @description Always BILL-live. */
            bill_id?: string;
            start_date?: string;
            end_date?: string;
            /** @description Won, VAT excluded. */
            price?: number;
            currency?: string;
        };
        LiveBillReply: components["schemas"]["Envelope"] & {
            result: components["schemas"]["LiveBill"][];
        };
        BillType: "regular" | "prepaid";
        BillItem: {
            /** @description An instance id. */
            service_id?: string;
            name?: string;
        };
        BillGroup: {
            /** @description Korean text. */
            type?: string;
            count?: number;
            sub_total?: number;
            item?: components["schemas"]["BillItem"][];
        };
        Bill: {
            bill_id: string;
            usage_start?: string;
            usage_end?: string;
            bill_date?: string;
            /** @description List only. */
            type?: components["schemas"]["BillType"];
            /** @example paid */
            payment_status?: string;
            /** @description Korean text. */
            name?: string;
            /** @description Won without VAT. */
            price?: number;
            vat?: number;
            /** @description price + vat. */
            payment_price?: number;
            /** @example KRW */
            currency?: string;
            date_paid?: string | null;
            /** @description Payment instrument; treat as secret. */
            payment_info?: unknown;
            invoice?: string[];
            tax?: string[];
            /** @description Detail only. */
            group?: components["schemas"]["BillGroup"][];
        };
        BillListReply: components["schemas"]["PagedEnvelope"] & {
            result: components["schemas"]["Bill"][];
        };
        BillReply: components["schemas"]["Envelope"] & {
            result: components["schemas"]["Bill"][];
        };
    };
    responses: {
        /** @description 400, 401, 403, 404, 405, 429 or 500 with the error envelope. 404 can mean busy and 500 can mean refused. */
        Failure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorReply"];
            };
        };
        /** @description Accepted, not finished. The row lacks ip, block_storage, vnc and traffic. */
        InstanceAccepted: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InstanceReply"];
            };
        };
        /** @description Accepted, not finished. Reply shape not public. */
        BlockStorageAccepted: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BlockStorageListReply"];
            };
        };
        /** @description result is a string here. */
        TextResult: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TextReply"];
            };
        };
    };
    parameters: {
        InstanceId: string;
        BlockStorageId: string;
        /** @description Looks like FIREWALL-…. */
        SecurityGroupId: string;
        /** @description From 1. */
        PageNo: string;
        PageSize: string;
        /** @description Sum of InstanceFieldBit values. Always send it: the default is assumed to hold a password and to lack ip. */
        InstanceFields: number;
        /** @description Bits are not public; leave it out. */
        FlavorFields: number;
    };
    requestBodies: {
        EmptyForm: {
            content: {
                "multipart/form-data": Record<string, unknown>;
            };
        };
    };
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listZones: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All zones, unpaged. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ZoneListReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    listFlavors: {
        parameters: {
            query?: {
                /** @description Comma list. */
                zone_id?: string;
                /** @description Comma list. */
                image_id?: string;
                /** @description Comma list; values unknown. */
                type?: string;
                /** @description An image type such as os_linux. */
                image_type?: string;
                min_vcpu?: number;
                max_vcpu?: number;
                /** @description MB. */
                min_memory?: number;
                /** @description MB. */
                max_memory?: number;
                /** @description GB. */
                min_disk?: number;
                /** @description GB. */
                max_disk?: number;
                min_gpu?: number;
                max_gpu?: number;
                /** @description From 1. */
                page_no?: components["parameters"]["PageNo"];
                page_size?: components["parameters"]["PageSize"];
                /** @description Bits are not public; leave it out. */
                fields?: components["parameters"]["FlavorFields"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page; the only list with a total. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlavorListReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    getFlavor: {
        parameters: {
            query?: {
                /** @description Bits are not public; leave it out. */
                fields?: components["parameters"]["FlavorFields"];
            };
            header?: never;
            path: {
                /** @description May contain dots; do not percent-encode them. */
                flavor_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An array of one; an empty array for an unknown id. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlavorReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    listImages: {
        parameters: {
            query?: {
                /** @description Comma list. */
                zone_id?: string;
                /** @description Contains. */
                name?: string;
                /** @description Comma list of ImageOsFilter values. */
                os?: string;
                type?: components["schemas"]["ImageTypeFilter"];
                visibility?: components["schemas"]["ImageVisibility"];
                /** @description From 1. */
                page_no?: components["parameters"]["PageNo"];
                page_size?: components["parameters"]["PageSize"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page without a total. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImageListReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    getImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                image_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An array of one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImageReply"];
                };
            };
            /** @description ID_INVALID for an unknown id. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    listInstances: {
        parameters: {
            query?: {
                status?: components["schemas"]["InstanceStatusFilter"];
                /** @description Address or CIDR, public or private; comma list. */
                ip?: string;
                /** @description Contains. */
                name?: string;
                /** @description Comma list. */
                zone_id?: string;
                /** @description Comma list. */
                image_id?: string;
                /** @description Comma list of InstanceTypeFilter values. */
                type?: string;
                /** @description Comma list. The page prints its values without separators, so they are left open. */
                core_type?: string;
                min_vcpu?: number;
                max_vcpu?: number;
                /** @description MB. */
                min_memory?: number;
                /** @description MB. */
                max_memory?: number;
                /** @description GB. */
                min_disk?: number;
                /** @description GB. */
                max_disk?: number;
                min_gpu?: number;
                max_gpu?: number;
                /** @description From 1. */
                page_no?: components["parameters"]["PageNo"];
                page_size?: components["parameters"]["PageSize"];
                /** @description Sum of InstanceFieldBit values. Always send it: the default is assumed to hold a password and to lack ip. */
                fields?: components["parameters"]["InstanceFields"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. Only instances in API-supported zones appear. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceListReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    createInstance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["CreateInstanceForm"];
            };
        };
        responses: {
            /** @description Accepted: one flat row per instance. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateInstanceReply"];
                };
            };
            /** @description DEV_CHECK_RETURN: refused by policy, not a fault. Do not retry. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    getInstance: {
        parameters: {
            query?: {
                /** @description Sum of InstanceFieldBit values. Always send it: the default is assumed to hold a password and to lack ip. */
                fields?: components["parameters"]["InstanceFields"];
            };
            header?: never;
            path: {
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An array of one, shaped by fields. What a deleted or unknown id gives is not known. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    editInstance: {
        parameters: {
            query?: {
                /** @description Sum of InstanceFieldBit values. Always send it: the default is assumed to hold a password and to lack ip. */
                fields?: components["parameters"]["InstanceFields"];
            };
            header?: never;
            path: {
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["EditInstanceForm"];
            };
        };
        responses: {
            /** @description The instance as an array of one, shaped by fields. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    deleteInstance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted; names the block storages that stay. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeleteInstanceReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    startInstance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["EmptyForm"];
        responses: {
            202: components["responses"]["InstanceAccepted"];
            default: components["responses"]["Failure"];
        };
    };
    shutdownInstance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["EmptyForm"];
        responses: {
            202: components["responses"]["InstanceAccepted"];
            default: components["responses"]["Failure"];
        };
    };
    rebootInstance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["EmptyForm"];
        responses: {
            202: components["responses"]["InstanceAccepted"];
            default: components["responses"]["Failure"];
        };
    };
    rebuildInstance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["RebuildInstanceForm"];
            };
        };
        responses: {
            202: components["responses"]["InstanceAccepted"];
            default: components["responses"]["Failure"];
        };
    };
    resizeInstance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ResizeInstanceForm"];
            };
        };
        responses: {
            202: components["responses"]["InstanceAccepted"];
            default: components["responses"]["Failure"];
        };
    };
    getInstanceConsole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A console link, assumed to look like vnc of an instance. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsoleReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    listUserScripts: {
        parameters: {
            query?: {
                name?: string;
                /** @description From 1. */
                page_no?: components["parameters"]["PageNo"];
                page_size?: components["parameters"]["PageSize"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Row shape unknown. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnknownRowsReply"];
                };
            };
            /** @description Recorded live; code unknown. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    listBlockStorageTypes: {
        parameters: {
            query?: {
                /** @description An unknown type is CHECK_PARAM, not an empty list. */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Recorded status; the page says 202. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockStorageTypesReply"];
                };
            };
            /** @description Documented status. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockStorageTypesReply"];
                };
            };
            /** @description CHECK_PARAM for an unknown type. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    listBlockStorages: {
        parameters: {
            query?: {
                zone_id?: string;
                name?: string;
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Recorded status (empty list); the page says 202. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockStorageListReply"];
                };
            };
            /** @description Documented status. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockStorageListReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    createBlockStorage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["CreateBlockStorageForm"];
            };
        };
        responses: {
            202: components["responses"]["BlockStorageAccepted"];
            default: components["responses"]["Failure"];
        };
    };
    getBlockStorage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                block_storage_id: components["parameters"]["BlockStorageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By analogy with the list; the page says 202. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockStorageListReply"];
                };
            };
            /** @description Documented status. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlockStorageListReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    deleteBlockStorage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                block_storage_id: components["parameters"]["BlockStorageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: components["responses"]["BlockStorageAccepted"];
            default: components["responses"]["Failure"];
        };
    };
    attachBlockStorage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                block_storage_id: components["parameters"]["BlockStorageId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["EmptyForm"];
        responses: {
            202: components["responses"]["BlockStorageAccepted"];
            default: components["responses"]["Failure"];
        };
    };
    detachBlockStorage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                block_storage_id: components["parameters"]["BlockStorageId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["EmptyForm"];
        responses: {
            202: components["responses"]["BlockStorageAccepted"];
            default: components["responses"]["Failure"];
        };
    };
    listSecurityGroups: {
        parameters: {
            query?: {
                /** @description Not on the page, but honoured. */
                page_no?: string;
                /** @description Default 50. */
                page_size?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of groups. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecurityGroupListReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    createSecurityGroup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecurityGroupBody"];
            };
        };
        responses: {
            /** @description Recorded status; the page says 202. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecurityGroupReply"];
                };
            };
            /** @description Documented status. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecurityGroupReply"];
                };
            };
            /** @description CHECK_IP with a nested text when content is empty or missing. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    getSecurityGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Looks like FIREWALL-…. */
                security_group_id: components["parameters"]["SecurityGroupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An array of one; empty when absent. The page says 202. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecurityGroupReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    updateSecurityGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Looks like FIREWALL-…. */
                security_group_id: components["parameters"]["SecurityGroupId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecurityGroupBody"];
            };
        };
        responses: {
            /** @description An array of one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecurityGroupReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    deleteSecurityGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Looks like FIREWALL-…. */
                security_group_id: components["parameters"]["SecurityGroupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TextResult"];
            default: components["responses"]["Failure"];
        };
    };
    listSecurityGroupRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Looks like FIREWALL-…. */
                security_group_id: components["parameters"]["SecurityGroupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All rules; paging parameters are ignored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecurityGroupRulesReply"];
                };
            };
            /** @description CHECK_PARAM when the group is gone. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    createSecurityGroupRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Looks like FIREWALL-…. */
                security_group_id: components["parameters"]["SecurityGroupId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSecurityGroupRuleBody"];
            };
        };
        responses: {
            /** @description Recorded status; the page says 202. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecurityGroupRulesReply"];
                };
            };
            /** @description Documented status. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecurityGroupRulesReply"];
                };
            };
            /** @description CHECK_PARAM, CHECK_PARAM_ENUM or IPV6_NOT_SUPPORTED. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    updateSecurityGroupRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Looks like FIREWALL-…. */
                security_group_id: components["parameters"]["SecurityGroupId"];
                rule_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateSecurityGroupRuleBody"];
            };
        };
        responses: {
            /** @description Recorded status; the page says 202. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecurityGroupRulesReply"];
                };
            };
            /** @description Documented status. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecurityGroupRulesReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    deleteSecurityGroupRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Looks like FIREWALL-…. */
                security_group_id: components["parameters"]["SecurityGroupId"];
                rule_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TextResult"];
            default: components["responses"]["Failure"];
        };
    };
    listSecurityGroupInstances: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Looks like FIREWALL-…. */
                security_group_id: components["parameters"]["SecurityGroupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Row shape unknown. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnknownRowsReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    attachSecurityGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Looks like FIREWALL-…. */
                security_group_id: components["parameters"]["SecurityGroupId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecurityGroupTargetBody"];
            };
        };
        responses: {
            /** @description Never tried; shape unknown. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnknownRowsReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    detachSecurityGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Looks like FIREWALL-…. */
                security_group_id: components["parameters"]["SecurityGroupId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecurityGroupTargetBody"];
            };
        };
        responses: {
            /** @description Never tried; shape unknown. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnknownRowsReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    listFirewalls: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Assumed like security groups. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecurityGroupListReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    createFirewall: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirewallBody"];
            };
        };
        responses: {
            /** @description An array of groups with their rules. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecurityGroupReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    getFirewall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                firewall_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Assumed like security groups. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecurityGroupReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    editFirewall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                firewall_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirewallBody"];
            };
        };
        responses: {
            /** @description Status not read; assumed like create. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecurityGroupReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    deleteFirewall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                firewall_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TextResult"];
            default: components["responses"]["Failure"];
        };
    };
    attachFirewall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                firewall_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirewallTargetBody"];
            };
        };
        responses: {
            /** @description Shape unknown. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnknownRowsReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    detachFirewall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                firewall_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirewallTargetBody"];
            };
        };
        responses: {
            /** @description Shape unknown. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnknownRowsReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    listSshKeys: {
        parameters: {
            query?: {
                /** @description Contains. */
                name?: string;
                /** @description From 1. */
                page_no?: components["parameters"]["PageNo"];
                page_size?: components["parameters"]["PageSize"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page; no key material. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SshKeyListReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    getLiveBill: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Month to date, VAT excluded. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveBillReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    listBills: {
        parameters: {
            query?: {
                /** @description YYYY-MM-DD, compared with bill_date, inclusive. */
                start_date?: string;
                /** @description YYYY-MM-DD, compared with bill_date, inclusive. */
                end_date?: string;
                /** @description Without VAT. */
                min_price?: number;
                /** @description Without VAT. */
                max_price?: number;
                /** @description From 1. */
                page_no?: components["parameters"]["PageNo"];
                page_size?: components["parameters"]["PageSize"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page whose page_no and page_size are strings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillListReply"];
                };
            };
            /** @description EMPTY_SET when a filter matches nothing. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    getBill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bill_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An array of one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillReply"];
                };
            };
            /** @description CHECK_IP for every id tried live. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorReply"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
}
