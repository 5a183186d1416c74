; The program for Windows as an installer: iscc /DVersion=VERSION packaging\windows\dwibaca.iss, after `make package
; ARGS=bundle` on Windows. It installs for one account without asking for rights, or for all when it is run as one who may.
#ifndef Version
  #error Say the version of translation/version.py: iscc /DVersion=...
#endif

[Setup]
AppId={{7C0B6A0E-5E0B-4B7C-9C55-3B0C1B8C2D41}
AppName=Dwibaca
AppVersion={#Version}
AppPublisher=The Dwibaca maintainers
DefaultDirName={autopf}\Dwibaca
DefaultGroupName=Dwibaca
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\build\windows\dwibaca.ico
UninstallDisplayIcon={app}\dwibaca.exe
OutputDir=..\..\dist
OutputBaseFilename=Dwibaca-{#Version}-x64-setup
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
; What an earlier version had and this one has not; the reader's own lies elsewhere.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\dwibaca\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
Name: "{autoprograms}\Dwibaca"; Filename: "{app}\dwibaca.exe"; AppUserModelID: "io.github.dwibaca.Dwibaca"
Name: "{autodesktop}\Dwibaca"; Filename: "{app}\dwibaca.exe"; Tasks: desktopicon
; "Send to" of the Explorer, which each account has for itself.
Name: "{usersendto}\Dwibaca"; Filename: "{app}\dwibaca.exe"; Check: not IsAdminInstallMode

[Registry]
; It can open saved pages when it is asked to ("Open with"), and is nobody's first choice by itself.
Root: HKA; Subkey: "Software\Classes\Applications\dwibaca.exe"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "Dwibaca"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Applications\dwibaca.exe\shell\open\command"; ValueType: string; ValueData: """{app}\dwibaca.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\Applications\dwibaca.exe\SupportedTypes"; ValueType: string; ValueName: ".html"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\dwibaca.exe\SupportedTypes"; ValueType: string; ValueName: ".htm"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\dwibaca.exe\SupportedTypes"; ValueType: string; ValueName: ".xhtml"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\dwibaca.exe\SupportedTypes"; ValueType: string; ValueName: ".xht"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\dwibaca.exe\SupportedTypes"; ValueType: string; ValueName: ".mhtml"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\dwibaca.exe\SupportedTypes"; ValueType: string; ValueName: ".mht"; ValueData: ""
; "Open in Dwibaca" in the menu of such a file, beside whatever opens it at a double click.
Root: HKA; Subkey: "Software\Classes\SystemFileAssociations\.html\shell\Dwibaca"; ValueType: string; ValueData: "Open in Dwibaca"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\SystemFileAssociations\.html\shell\Dwibaca"; ValueType: string; ValueName: "Icon"; ValueData: "{app}\dwibaca.exe,0"
Root: HKA; Subkey: "Software\Classes\SystemFileAssociations\.html\shell\Dwibaca\command"; ValueType: string; ValueData: """{app}\dwibaca.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\SystemFileAssociations\.htm\shell\Dwibaca"; ValueType: string; ValueData: "Open in Dwibaca"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\SystemFileAssociations\.htm\shell\Dwibaca"; ValueType: string; ValueName: "Icon"; ValueData: "{app}\dwibaca.exe,0"
Root: HKA; Subkey: "Software\Classes\SystemFileAssociations\.htm\shell\Dwibaca\command"; ValueType: string; ValueData: """{app}\dwibaca.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\SystemFileAssociations\.xhtml\shell\Dwibaca"; ValueType: string; ValueData: "Open in Dwibaca"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\SystemFileAssociations\.xhtml\shell\Dwibaca"; ValueType: string; ValueName: "Icon"; ValueData: "{app}\dwibaca.exe,0"
Root: HKA; Subkey: "Software\Classes\SystemFileAssociations\.xhtml\shell\Dwibaca\command"; ValueType: string; ValueData: """{app}\dwibaca.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\SystemFileAssociations\.xht\shell\Dwibaca"; ValueType: string; ValueData: "Open in Dwibaca"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\SystemFileAssociations\.xht\shell\Dwibaca"; ValueType: string; ValueName: "Icon"; ValueData: "{app}\dwibaca.exe,0"
Root: HKA; Subkey: "Software\Classes\SystemFileAssociations\.xht\shell\Dwibaca\command"; ValueType: string; ValueData: """{app}\dwibaca.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\SystemFileAssociations\.mhtml\shell\Dwibaca"; ValueType: string; ValueData: "Open in Dwibaca"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\SystemFileAssociations\.mhtml\shell\Dwibaca"; ValueType: string; ValueName: "Icon"; ValueData: "{app}\dwibaca.exe,0"
Root: HKA; Subkey: "Software\Classes\SystemFileAssociations\.mhtml\shell\Dwibaca\command"; ValueType: string; ValueData: """{app}\dwibaca.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\SystemFileAssociations\.mht\shell\Dwibaca"; ValueType: string; ValueData: "Open in Dwibaca"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\SystemFileAssociations\.mht\shell\Dwibaca"; ValueType: string; ValueName: "Icon"; ValueData: "{app}\dwibaca.exe,0"
Root: HKA; Subkey: "Software\Classes\SystemFileAssociations\.mht\shell\Dwibaca\command"; ValueType: string; ValueData: """{app}\dwibaca.exe"" ""%1"""
; dwibaca:https://... in a link.
Root: HKA; Subkey: "Software\Classes\dwibaca"; ValueType: string; ValueData: "URL:Dwibaca"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\dwibaca"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\dwibaca\shell\open\command"; ValueType: string; ValueData: """{app}\dwibaca.exe"" ""%1"""

[Run]
; The extension in the browsers of this account may start it.
Filename: "{app}\dwibaca.exe"; Parameters: "--register-browser"; Flags: runhidden
Filename: "{app}\dwibaca.exe"; Description: "{cm:LaunchProgram,Dwibaca}"; Flags: nowait postinstall skipifsilent

[UninstallRun]
Filename: "{app}\dwibaca.exe"; Parameters: "--unregister-browser"; Flags: runhidden; RunOnceId: "UnregisterBrowser"

[Messages]
en.ConfirmUninstall=Remove %1? The library, the settings and the models that you installed stay in %LOCALAPPDATA%\dwibaca.
