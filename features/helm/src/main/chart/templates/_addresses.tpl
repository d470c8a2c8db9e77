{{- /* SPDX-License-Identifier: Apache-2.0 */ -}}

{{- /* A path as the server reads it from a property: with a slash in front and none behind, empty for the root. */ -}}
{{- define "kalends.path" -}}
{{- . | default "/servlet/dav" | trimAll "/" | printf "/%s" | trimSuffix "/" -}}
{{- end -}}

{{- /* Where the server stands. */ -}}
{{- define "kalends.prefix" -}}
{{- include "kalends.path" (get (index .Values "core-mw").properties "com.openexchange.dav.prefixPath") -}}
{{- end -}}

{{- /* What the proxy is to put in front of the paths of a host that is DAV's alone. */ -}}
{{- define "kalends.proxyPrefix" -}}
{{- include "kalends.path" (get (index .Values "core-mw").properties "com.openexchange.dav.proxyPrefixPath") -}}
{{- end -}}

{{- /* What clients see in front of paths: where the server stands, without what the proxy adds. */ -}}
{{- define "kalends.seen" -}}
{{- $prefix := include "kalends.prefix" . -}}
{{- $proxy := include "kalends.proxyPrefix" . -}}
{{- hasPrefix (printf "%s/" $proxy) (printf "%s/" $prefix) | ternary (trimPrefix $proxy $prefix) $prefix -}}
{{- end -}}

{{- /* The hosts of DAV, in lower case as Kubernetes wants them: JSON with those that are DAV's "own" and those "shared"
       with the groupware. */ -}}
{{- define "kalends.hosts" -}}
{{- $services := (index .Values "appsuite-pro").istio.virtualServices -}}
{{- $groupware := list -}}
{{- range $services.appsuite.hosts }}{{ $groupware = append $groupware (lower .) }}{{ end -}}
{{- $hosts := dict "own" (list) "shared" (list) -}}
{{- range $services.dav.hosts -}}
{{- $kind := has (lower .) $groupware | ternary "shared" "own" -}}
{{- $_ := set $hosts $kind (append (get $hosts $kind) (lower .) | uniq) -}}
{{- end -}}
{{- toJson $hosts -}}
{{- end -}}
